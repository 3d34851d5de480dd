using SmartSupervision.Analytics.Catalogue;
using SmartSupervision.Dashboard.Sample.District;
using SmartSupervision.Dashboard.Sample.Files;
using SmartSupervision.Dashboard.Sample.Records;

namespace SmartSupervision.Dashboard.Sample;

/// <summary>Writes the files an upstream system of the fictional district would export. Start reading the sample here.</summary>
internal static class SampleWriter
{
    /// <summary>The longest first, so that two cores end together.</summary>
    private static readonly Action<SampleWorld, SampleFiles>[] Writers =
    [
        PaymentRecords.Write, MatchRecords.WriteVehicles, VillageRecords.WriteDisclosures, PetitionRecords.WritePetitions,
        BusinessRecords.WriteHotline, RectificationRecords.Write, BusinessRecords.WriteApprovals, ResponsibilityRecords.WriteTasks,
        VillageRecords.WriteFeedback, PetitionRecords.WriteVisits, MatchRecords.WriteAlerts, ProjectRecords.WriteTenders,
        IdeologyRecords.WriteOutlets, IdeologyRecords.WriteOpinions, IdeologyRecords.WriteActivities, IdeologyRecords.WriteTasks,
        CheckRecords.WriteChecks, CheckRecords.WriteEnvironment, CaseRecords.WriteClues, CaseRecords.WriteCases,
        CaseRecords.WriteForms, CaseRecords.WriteWinds, InspectionRecords.WriteProblems, InspectionRecords.WriteTargets,
        CooperationRecords.WriteLetters, CooperationRecords.WriteMatters, CooperationRecords.WriteReports, CooperationRecords.WriteChecks,
        CooperationRecords.WriteCases, ResponsibilityRecords.WriteTalks, ResponsibilityRecords.WriteScores, ForceRecords.WriteRoster,
        ForceRecords.WriteTraining, ProjectRecords.WriteContracts, ProjectRecords.WriteRelocations, SurveyRecords.WriteSurveys,
        SurveyRecords.WriteReviews, SurveyRecords.WriteSteps, BusinessRecords.WriteClues, VillageRecords.WriteUsage,
        UnitRecords.WriteUnits, UnitRecords.WriteAliases, UnitRecords.WriteSizes, UnitRecords.WriteEvents,
    ];

    /// <summary>Writes every file into a folder that holds nothing else, and says in which order to import them.</summary>
    /// <param name="catalogue">The items and streams.</param>
    /// <param name="levels">Where items ordinarily stand: data/sample/levels.csv.</param>
    /// <param name="folder">The folder; made anew.</param>
    /// <param name="scale">1 for the whole sample; less writes fewer records.</param>
    /// <param name="cancellation">Stops between streams.</param>
    public static IReadOnlyList<SampleFileReport> Write(
        SupervisionCatalogue catalogue, IReadOnlyDictionary<string, SampleLevel> levels, string folder, double scale, CancellationToken cancellation)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var world = World(catalogue, levels, scale);
        var files = new SampleFiles(folder, catalogue);
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount) };
        Parallel.ForEach(Partitions(), options, writer => writer(world, files));
        return files.Reports();
    }

    /// <summary>The fictional district at a scale.</summary>
    public static SampleWorld World(SupervisionCatalogue catalogue, IReadOnlyDictionary<string, SampleLevel> levels, double scale)
    {
        var units = new SampleUnits(SampleWorld.DefaultSeed);
        return new(catalogue, units, new(SampleWorld.DefaultSeed, catalogue, levels, PlantedDeviations.All), scale, SampleWorld.DefaultSeed);
    }

    // One writer at a time per core, in the order of the list.
    private static System.Collections.Concurrent.OrderablePartitioner<Action<SampleWorld, SampleFiles>> Partitions() =>
        System.Collections.Concurrent.Partitioner.Create(Writers.AsEnumerable(), System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering);
}
