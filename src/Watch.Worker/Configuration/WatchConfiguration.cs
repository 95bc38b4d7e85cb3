using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Editions;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.French.Words;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Clusters;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Screening;

namespace Watch.Worker.Configuration;

/// <summary>Where the worker keeps and sends what it has.</summary>
internal enum Profile
{
    /// <summary>SQLite, delivery to files and console.</summary>
    Embedded,

    /// <summary>PostgreSQL and RabbitMQ.</summary>
    Server,
}

/// <summary>A configuration folder, read and checked: whoever holds one need not check it again.</summary>
internal sealed record WatchConfiguration
{
    /// <summary>The region, as alerts name it.</summary>
    public required string Region { get; init; }

    /// <summary>Which profile.</summary>
    public required Profile Profile { get; init; }

    /// <summary>Never null in the server profile, and not used in the other.</summary>
    public StorageOptions? Storage { get; init; }

    /// <summary>Never null in the server profile, and not used in the other.</summary>
    public BusOptions? Buses { get; init; }

    /// <summary>How often a volet reads and sends.</summary>
    public required DeliveryOptions Delivery { get; init; }

    /// <summary>How long personal payload is kept.</summary>
    public required RetentionOptions Retention { get; init; }

    /// <summary>What may be asked of the program.</summary>
    public LimitOptions Limits { get; init; } = new();

    /// <summary>The way out.</summary>
    public NetworkOptions Network { get; init; } = new();

    /// <summary>Those of <c>sources/</c>, in order of file and line.</summary>
    public required IReadOnlyList<SourceSettings> Sources { get; init; }

    /// <summary>The folders of the volets that were asked for; another's was not opened.</summary>
    public required IReadOnlyDictionary<Volet, VoletConfiguration> Volets { get; init; }

    /// <summary>The configuration of a volet that was asked for.</summary>
    public VoletConfiguration Of(Volet volet) => Volets[volet];
}

/// <summary>The folder of one volet.</summary>
/// <param name="Firms">The firms it watches or follows.</param>
/// <param name="Rules">Its rules, in order of file and line.</param>
/// <param name="Routes">The routes it knows; a rule names no other.</param>
internal sealed record VoletConfiguration(FirmList Firms, IReadOnlyList<Rule> Rules, IReadOnlyList<Route> Routes)
{
    /// <summary>The rules with their places and examples, in the same order.</summary>
    public IReadOnlyList<PlacedRule> Placed { get; init; } = [];

    /// <summary>The files that could be read and hold no rule.</summary>
    public IReadOnlyList<FilePlace> EmptyFiles { get; init; } = [];

    /// <summary>Where each firm stands.</summary>
    public IReadOnlyDictionary<Siren, FilePlace> FirmPlaces { get; init; } = new Dictionary<Siren, FilePlace>();

    /// <summary>The routes with who reads them and their places.</summary>
    public IReadOnlyList<PlacedRoute> RoutesRead { get; init; } = [];

    /// <summary>Its clusters, in order of file; the defensive volet has none.</summary>
    public IReadOnlyList<PlacedCluster> Clusters { get; init; } = [];

    /// <summary>The lines of the law on foreign investments; only in the defensive volet, and none where it has no such file.</summary>
    public IReadOnlyList<PlacedScreening> Screening { get; init; } = [];

    /// <summary>The routes in mode <c>digest</c>.</summary>
    public IReadOnlyList<DigestRoute> Digests => [.. RoutesRead.Where(r => r.Mode == RouteMode.Digest).Select(DigestOf)];

    private DigestRoute DigestOf(PlacedRoute route)
    {
        Cluster? cluster = Clusters.Select(c => c.Cluster).FirstOrDefault(c => c.Route == route.Route);
        string title =
            route.Years is not null ? PrediagnosisWording.Title
            : cluster is null ? EditionLabels.TitleFor(route.Reader ?? route.Route.Name)
            : EditionLabels.TitleOf(cluster.Name);
        return new DigestRoute(route.Route, title, route.Next, cluster) { Site = route.Site, Years = route.Years };
    }
}

/// <summary>What came of reading a folder.</summary>
/// <param name="Configuration">Null when there is an error among the issues.</param>
/// <param name="Issues">Everything wrong, by file, line and column.</param>
internal sealed record LoadedConfiguration(WatchConfiguration? Configuration, IReadOnlyList<ConfigurationIssue> Issues)
{
    /// <summary>
    /// What is common to both volets, as far as it could be read, for whoever only shows what is stored; nobody may judge or fetch by
    /// it. Null where not even the profile is known.
    /// </summary>
    public WatchConfiguration? Common { get; init; }

    /// <summary>The sources that could be read.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>How much is wrong.</summary>
    public int Errors => Issues.Count(i => i.Severity == IssueSeverity.Error);
}
