package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.device.Operation;
import dev.espalier.mdm.simulator.device.Roll;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.DeviceBook;
import dev.espalier.mdm.simulator.portal.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The two lists of devices: all of them page by page, and what changed since. */
final class Lists {

    private final World world;
    private final FaultDesk faults;
    private final Throttle throttle;
    private final CursorMint cursors;

    Lists(World world, FaultDesk faults, Throttle throttle) {
        this.world = world;
        this.faults = faults;
        this.throttle = throttle;
        this.cursors = new CursorMint(world);
    }

    /** {@code POST /server/devices}: the devices that were assigned when the first page was asked for. */
    Reply fetch(Call call) {
        var body = call.body();
        int limit = limit(body);
        var cursor = Json.string(body, "cursor")
                .map(text -> cursors.read(call.server(), text))
                .orElseGet(() -> beginning(call.server().book()));
        if (cursor.kind() == Cursor.Kind.SYNC) {
            throw new Refused(400, "EXHAUSTED_CURSOR");
        }
        return answer(
                call,
                cursor,
                call.server().book().roll().page(cursor.next(), cursor.until(), cursor.position(), limit));
    }

    private Reply answer(Call call, Cursor cursor, Roll.Page page) {
        var devices = page.devices();
        var next = page.more()
                ? new Cursor(Cursor.Kind.FETCH, cursor.position(), page.next(), cursor.until())
                : Cursor.sync(cursor.position());
        long until = page.more() ? devices.get(devices.size() - 1).placement().assignedAt() : world.second();
        var records = new RecordWriter(call.version(), world.behavior());
        return answer(
                call, next, new Trailer(until, page.more()), out -> devices.forEach(each -> records.device(out, each)));
    }

    /** {@code POST /devices/sync}: operations after the cursor, oldest first. */
    Reply sync(Call call) {
        var body = call.body();
        int limit = limit(body);
        var text = Json.string(body, "cursor").orElseThrow(() -> new Refused(400, "CURSOR_REQUIRED"));
        long position = cursors.read(call.server(), text).position();
        // With pages of one record a repeated boundary would leave no room to get on.
        boolean again = limit > 1 && (call.boundaryAgain() || world.behavior().get(Choice.INCLUSIVE_BOUNDARY));
        var operations = new ArrayList<Operation>();
        long next = collect(call.server().book(), again ? Math.max(0, position - 1) : position, limit, operations);
        return answer(call, next, operations);
    }

    private Reply answer(Call call, long next, List<Operation> operations) {
        long until = operations.isEmpty()
                ? world.second()
                : operations.get(operations.size() - 1).at();
        var trailer = new Trailer(until, next < call.server().book().log().length());
        var records = new RecordWriter(call.version(), world.behavior());
        return answer(
                call, Cursor.sync(next), trailer, out -> operations.forEach(each -> records.operation(out, each)));
    }

    /** What closes a page: up to which second it tells, and whether another one follows. */
    private record Trailer(long fetchedUntil, boolean more) {}

    private Reply answer(Call call, Cursor next, Trailer trailer, RecordWriter.Part devices) {
        var cursor = cursors.write(call.server(), next);
        return Reply.json(RecordWriter.document(out -> {
            out.writeArrayPropertyStart("devices");
            devices.write(out);
            out.writeEndArray();
            out.writeStringProperty(
                    "fetched_until", Spelling.of(world.behavior()).time(trailer.fetchedUntil()));
            out.writeBooleanProperty("more_to_follow", trailer.more());
            out.writeStringProperty("cursor", cursor);
        }));
    }

    private static Cursor beginning(DeviceBook book) {
        return new Cursor(
                Cursor.Kind.FETCH,
                book.log().length(),
                Roll.Place.BEGINNING,
                book.roll().end());
    }

    /** Collects up to {@code limit} operations that are not hidden, and returns the position after the last one passed. */
    private long collect(DeviceBook book, long from, int limit, List<Operation> into) {
        long position = from;
        while (position < book.log().length() && into.size() < limit) {
            var operation = book.log().at(position++);
            if (!hidden(operation.device().serial())) {
                into.add(operation);
            }
        }
        return position;
    }

    private boolean hidden(String serial) {
        return faults.hides(serial) || world.behavior().get(Choice.THROTTLED_HIDDEN) && throttle.remaining(serial) > 0;
    }

    private int limit(ObjectNode body) {
        var node = body.path("limit");
        if (node.isMissingNode() || node.isNull()) {
            return world.behavior().get(Choice.PAGE_DEFAULT);
        }
        if (!node.isIntegralNumber() || node.bigIntegerValue().signum() < 1) {
            throw Refused.malformed();
        }
        var maximum = BigInteger.valueOf(world.behavior().get(Choice.PAGE_MAXIMUM));
        return node.bigIntegerValue().min(maximum).intValue();
    }
}
