namespace SmartSupervision.Dashboard.Verbs;

/// <summary>Registers the verbs of the command line; needs the importer, the runs and the snapshots.</summary>
public static class VerbsSetup
{
    /// <summary>Adds all verbs.</summary>
    public static IServiceCollection AddVerbs(this IServiceCollection services) => services
        .AddSingleton<SampleRemoval>()
        .AddSingleton<Verb, StatusVerb>()
        .AddSingleton<Verb, ImportVerb>()
        .AddSingleton<Verb, WithdrawVerb>()
        .AddSingleton<Verb, TemplateVerb>()
        .AddSingleton<Verb, MeasuresVerb>()
        .AddSingleton<Verb, RemoveSampleVerb>()
        .AddSingleton<Verb, FreezeVerb>()
        .AddSingleton<Verb, ReplayVerb>()
        .AddSingleton<Verb, BriefingVerb>();
}
