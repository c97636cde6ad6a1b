package dev.espalier.mdm.verify.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/** One promise about the layout of the code. The key names the package whose classes were made to break it. */
record HouseRule(String key, Function<House, ArchRule> promise) {

    static final List<HouseRule> ALL = List.of(
            new HouseRule("rooms", RoomRules::everyClassLivesInARoom),
            new HouseRule("neighbors", RoomRules::roomsKnowOnlyTheirNeighbors),
            new HouseRule("usecases", RoomRules::useCasesAreFinal),
            new HouseRule("contracts", RoomRules::edgesHoldOnlyContractsAndValues),
            new HouseRule("concepts", ConceptRules::conceptsBuildOnTheirFoundations),
            new HouseRule("application", ConceptRules::useCasesDoNotMeetOtherConcepts),
            new HouseRule("cycles", ConceptRules::conceptsOfARoomAreFreeOfCycles),
            new HouseRule("libraries", LibraryRules::librariesStayInTheirRoom),
            new HouseRule("pure", LibraryRules::theDomainNeedsNothing),
            new HouseRule("exposed", LibraryRules::exportedSignaturesShowNoLibrary),
            new HouseRule("generated", VisibilityRules::generatedClassesStayHidden),
            new HouseRule("builders", VisibilityRules::signaturesShowNoGeneratedClass),
            new HouseRule("wire", VisibilityRules::wireAndRowTypesStayInTheirPackage),
            new HouseRule("ambient", StateRules::timeAndChanceComeFromOutside),
            new HouseRule("statics", StateRules::nothingStaticChanges),
            new HouseRule("failures", FailureRules::exceptionsLiveInFailure),
            new HouseRule("family", FailureRules::exceptionsAreOfOneFamily),
            new HouseRule("vague", FailureRules::nobodyThrowsVaguely),
            new HouseRule("nulls", FailureRules::packagesAreNullMarked));

    House offenders() {
        return new House("dev.espalier.mdm.verify.offenders." + key);
    }

    @Override
    public String toString() {
        return key;
    }
}
