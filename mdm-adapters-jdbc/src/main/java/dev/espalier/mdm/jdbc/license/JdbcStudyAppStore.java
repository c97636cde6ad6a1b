package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.StudyAppStore;
import java.util.List;

/** What teachers picked, in the table {@code study_app}. */
public final class JdbcStudyAppStore implements StudyAppStore {
    private static final Table<StudyPick> TABLE = Table.<StudyPick>named("study_app")
            .key("teacher_id", TEXT, pick -> pick.teacher().value())
            .key("position", TEXT, StudyPick::position)
            .column("unit_id", UUID, pick -> pick.unit().value())
            .column("asset", TEXT, pick -> pick.asset().text());

    private static final String ONE =
            "study_app where account_id = :account and teacher_id = :teacher and position = :position";

    private static final String LIST = """
            select * from study_app where account_id = :account and teacher_id = :teacher and position > :after
            order by position fetch first :rows rows only""";

    private final AccountSql sql;

    /** Reads and writes what an account's teachers picked, inside a transaction. */
    public JdbcStudyAppStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public boolean pick(StudyPick pick) {
        boolean fresh = !has(pick);
        sql.put(TABLE, List.of(pick));
        return fresh;
    }

    @Override
    public boolean drop(StudyPick pick) {
        return sql.update("delete from " + ONE)
                        .bind("teacher", pick.teacher().value())
                        .bind("position", pick.position())
                        .execute()
                == 1;
    }

    @Override
    public boolean has(StudyPick pick) {
        return sql.query("select count(*) as picks from " + ONE)
                        .bind("teacher", pick.teacher().value())
                        .bind("position", pick.position())
                        .map(Row.as(row -> row.number("picks")))
                        .one()
                == 1;
    }

    @Override
    public Page<StudyPick> list(PersonId teacher, String after, int max) {
        var picks = sql.query(LIST)
                .bind("teacher", teacher.value())
                .bind("after", after)
                .bind("rows", Pages.reading(max))
                .map(Row.as(row -> pick(teacher, row)))
                .list();
        return Pages.of(picks, max, StudyPick::position);
    }

    private static StudyPick pick(PersonId teacher, Row row) {
        return new StudyPick(teacher, new IntegrationId(row.uuid("unit_id")), AssetKey.parse(row.text("asset")));
    }

    @Override
    public int clear(IntegrationId unit) {
        return sql.update("delete from study_app where account_id = :account and unit_id = :unit")
                .bind("unit", unit.value())
                .execute();
    }
}
