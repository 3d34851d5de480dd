using SmartSupervision.Dashboard.Briefing.Sentences;
using SmartSupervision.Dashboard.Components.Pages.Briefings;
using SmartSupervision.Dashboard.Components.Pages.Compare;
using SmartSupervision.Dashboard.Components.Pages.Data;
using SmartSupervision.Dashboard.Components.Pages.Data.Imports;
using SmartSupervision.Dashboard.Components.Pages.Data.Quality;
using SmartSupervision.Dashboard.Components.Pages.Flags;
using SmartSupervision.Dashboard.Components.Pages.Items;
using SmartSupervision.Dashboard.Components.Pages.Items.Figures;
using SmartSupervision.Dashboard.Components.Pages.Items.Headings;
using SmartSupervision.Dashboard.Components.Pages.Ledger;
using SmartSupervision.Dashboard.Components.Pages.ModelCard;
using SmartSupervision.Dashboard.Components.Pages.Matrix;
using SmartSupervision.Dashboard.Components.Pages.Modules;
using SmartSupervision.Dashboard.Components.Pages.Modules.Figures;
using SmartSupervision.Dashboard.Components.Pages.Modules.Force;
using SmartSupervision.Dashboard.Components.Pages.Modules.Forms;
using SmartSupervision.Dashboard.Components.Pages.Modules.Inspection;
using SmartSupervision.Dashboard.Components.Pages.Modules.Reception;
using SmartSupervision.Dashboard.Components.Pages.Modules.Villages;
using SmartSupervision.Dashboard.Components.Pages.Overview;
using SmartSupervision.Dashboard.Components.Pages.PublicFacts;
using SmartSupervision.Dashboard.Components.Pages.Records;
using SmartSupervision.Dashboard.Components.Pages.Snapshots;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile;
using SmartSupervision.Dashboard.Components.Pages.UnitProfile.Signals;
using SmartSupervision.Dashboard.Components.Pages.Units;
using SmartSupervision.Dashboard.Runs.Tallies;
using SmartSupervision.Dashboard.Settings;

namespace SmartSupervision.Dashboard.Components.Pages;

/// <summary>Registers what every screen reads and draw with.</summary>
internal static class PageReaders
{
    /// <summary>Adds the readers; each lives as long as a reader's circuit.</summary>
    public static void AddPageReaders(this IServiceCollection services)
    {
        services.AddSingleton(_ => PublishedRegister.Load(Path.Combine(AppContext.BaseDirectory, "data", "published")));
        services.AddSingleton(_ => ItemExplanations.Load(Path.Combine(AppContext.BaseDirectory, "data", "catalogue")));
        services.AddScoped<OverviewReader>();
        services.AddScoped<OverviewCharts>();
        services.AddScoped<UnitsReader>();
        services.AddScoped<UnitReader>();
        services.AddScoped<UnitItemReader>();
        services.AddScoped<FunnelPlaces>();
        services.AddScoped<RankBandReader>();
        services.AddScoped<VillageReader>();
        services.AddScoped<UnitCharts>();
        services.AddScoped<PublicFactsReader>();
        services.AddScoped<PublicFactCharts>();
        services.AddScoped<ItemsReader>();
        services.AddScoped<ItemReader>();
        services.AddScoped<ItemSeriesReader>();
        services.AddScoped<ControlPicture>();
        services.AddScoped<FunnelPicture>();
        services.AddScoped<SeasonPicture>();
        services.AddScoped<ItemHeadings>();
        services.AddScoped<WorkedExample>();
        services.AddSingleton(_ => ModelFiles.Load(Path.Combine(AppContext.BaseDirectory, "data", "model")));
        services.AddScoped<ModelReader>();
        services.AddScoped<FlagsReader>();
        services.AddScoped<FlagReader>();
        services.AddScoped<CircumstanceReader>();
        services.AddScoped<ModulesReader>();
        services.AddScoped<ModuleReader>();
        services.AddScoped<MatrixReader>();
        services.AddScoped<MatrixCharts>();
        services.AddScoped<ReceptionReader>();
        services.AddScoped<ForceReader>();
        services.AddScoped<FormsReader>();
        services.AddScoped<InspectionReader>();
        services.AddScoped<PlainCharts>();
        services.AddScoped<ItemFiguresReader>();
        services.AddScoped<MatterMapReader>();
        services.AddScoped<FeedbackReader>();
        services.AddScoped<VillageCharts>();
        services.AddScoped<TallyReader>();
        services.AddScoped<LedgerReader>();
        services.AddScoped<LedgerListReader>();
        services.AddScoped<ProblemReader>();
        services.AddScoped<LedgerWords>();
        services.AddScoped<LedgerCharts>();
        services.AddScoped<CompareReader>();
        services.AddScoped<RecordsReader>();
        services.AddScoped<FractionText>();
        services.AddScoped<RecordText>();
        services.AddScoped<ItemDefinition>();
        services.AddScoped<ItemCharts>();
        services.AddScoped<FlagSentence>();
        services.AddScoped<FlagCharts>();
        services.AddScoped<CompareCharts>();
        services.AddScoped<BatchesReader>();
        services.AddScoped<FreshnessReader>();
        services.AddScoped<CompletenessReader>();
        services.AddScoped<FaultsReader>();
        services.AddScoped<SnapshotsReader>();
        services.AddScoped<BriefingsReader>();
        services.AddSingleton<LocalTime>();
        services.AddSingleton<ImportJobs>();
    }

    /// <summary>Adds the files that pages offer.</summary>
    public static void MapPageFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapSnapshots();
        routes.MapBriefings();
    }
}
