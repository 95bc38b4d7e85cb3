using System.CommandLine;
using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Sources.Feeds.Finding;
using Watch.Sources.Http;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Feeds;

/// <summary>
/// <c>feeds</c>: finds the feeds of a site, and exchanges lists of feeds with other programs. No file of the configuration is written.
/// </summary>
internal static class FeedsCommand
{
    private const string Kind = "feed";
    private const string Schedule = "0 15 6-20 ? * *";

    private static readonly Argument<Uri> Site = new("address")
    {
        Description = "The page of the site, as in https://www.journal.invalid/.",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out Uri? site) && site.Scheme is "http" or "https")
            {
                return site;
            }

            result.AddError($"found '{result.Tokens[0].Value}'; allowed: an address that begins with https://");
            return null;
        },
    };

    private static readonly Argument<FileInfo> List = new("file") { Description = "A list of feeds (.opml)." };

    private static readonly Option<string?> UserAgent = new("--user-agent")
    {
        Description = "What the site is told of who asks; else what the first feed of the configuration is told.",
        HelpName = "TEXT",
    };

    public static Command Make(TimeProvider time)
    {
        Command find = new("find", "Look for the feeds of a site, and read each of them.") { Site, UserAgent };
        find.SetAction((arguments, ct) => FindAsync(arguments, time, ct));
        Command export = new("export", "Print the feeds of the configuration as OPML.");
        export.SetAction((arguments, _) => ExportAsync(arguments));
        Command import = new("import", "Print sources for the feeds of an OPML file that are not configured yet.") { List, UserAgent };
        import.SetAction((arguments, _) => ImportAsync(arguments));
        return new Command("feeds", "Find feeds, and exchange lists of them.") { find, export, import };
    }

    private static async Task<int> FindAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        if (await LoadAsync(arguments) is not var (configuration, agent))
        {
            return ExitStatus.BadUsage;
        }

        Uri site = arguments.GetRequiredValue(Site);
        SourceSettings settings = Settings(site, agent);
        await using ServiceProvider services = Composition.SourceAlone(configuration, settings, time);
        FeedFinder finder = new(services.GetRequiredKeyedService<IFetcher>(settings.Id));
        (IReadOnlyList<FoundFeed> feeds, string? fault) = await finder.FindAsync(site, ct);
        TextWriter output = arguments.InvocationConfiguration.Output;
        foreach (FoundFeed feed in feeds)
        {
            await output.WriteLineAsync(
                arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(feed) : Text(feed, CommonOptions.LanguageOf(arguments))
            );
        }

        if (feeds.Count == 0)
        {
            await arguments.NoteAsync($"{site.Host} : {fault ?? "aucun flux trouvé"}", $"{site.Host}: {fault ?? "no feed was found"}");
        }

        return feeds.Count == 0 ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static async Task<int> ExportAsync(ParseResult arguments)
    {
        if (await CommandConfiguration.LoadAsync(arguments, []) is not { } configuration)
        {
            return ExitStatus.BadUsage;
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync(Opml.Write(configuration.Sources.Where(IsFeed)));
        return ExitStatus.Done;
    }

    private static async Task<int> ImportAsync(ParseResult arguments)
    {
        if (await LoadAsync(arguments) is not var (configuration, agent))
        {
            return ExitStatus.BadUsage;
        }

        FileInfo file = arguments.GetRequiredValue(List);
        string? fault = file.Exists ? null : arguments.Say("ce fichier n'existe pas", "there is no such file");
        IReadOnlyList<OpmlFeed>? feeds = null;
        int leftOut = 0;
        if (fault is null)
        {
            await using FileStream content = file.OpenRead();
            Opml.TryRead(content, out feeds, out leftOut, out fault);
        }

        if (feeds is null)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"{file.Name}: {fault}");
            return ExitStatus.BadUsage;
        }

        if (leftOut > 0)
        {
            await arguments.NoteAsync(
                $"{file.Name} : {leftOut} laissés de côté, sans adresse http ou https",
                $"{file.Name}: {leftOut} without an address of http or https are left out"
            );
        }

        HashSet<string> taken = [.. configuration.Sources.Select(s => s.Id.Value)];
        HashSet<Uri> known = [.. configuration.Sources.Where(IsFeed).Select(s => s.Channels.Values.Single().Address)];
        foreach (OpmlFeed feed in feeds.Where(f => !known.Contains(f.Address)))
        {
            await arguments.InvocationConfiguration.Output.WriteLineAsync(Source(feed, Free(Opml.NameOf(feed.Title), taken), agent));
        }

        return ExitStatus.Done;
    }

    private static async Task<(WatchConfiguration Configuration, string Agent)?> LoadAsync(ParseResult arguments)
    {
        if (await CommandConfiguration.LoadAsync(arguments, []) is not { } configuration)
        {
            return null;
        }

        if ((arguments.GetValue(UserAgent) ?? configuration.Sources.FirstOrDefault(IsFeed)?.Limits.UserAgent) is { Length: > 0 } agent)
        {
            return (configuration, agent);
        }

        await UsageErrors.SayAsync(arguments, "found no '--user-agent'; allowed: what the site is told of who asks");
        return null;
    }

    private static bool IsFeed(SourceSettings source) => source.Kind.Value == Kind;

    private static SourceSettings Settings(Uri site, string agent) =>
        new()
        {
            Id = new SourceId("feeds-find"),
            Kind = new SourceId(Kind),
            Stage = Stage.Live,
            Schedule = Schedule,
            TimeZone = TimeZoneInfo.Utc,
            Channels = new Dictionary<string, ChannelSettings>(StringComparer.Ordinal) { [Kind] = new(Stage.Live, site) },
            Families = new Dictionary<string, Stage>(StringComparer.Ordinal),
            Access = new SourceAccess { AllowHttp = site.Scheme == Uri.UriSchemeHttp },
            Limits = FetchLimits.OfOneDocument(agent),
        };

    private static string Text(FoundFeed feed, MessageLanguage language) =>
        $"{feed.Address.AbsoluteUri}  {language.Count(feed.Items, "article", "item")}"
        + (feed.Latest is { } latest ? language.Say($", le dernier du {latest:dd/MM/yyyy}", $", the latest of {latest:yyyy-MM-dd}") : "")
        + (feed.Title is null ? "" : $"  {feed.Title}");

    private static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int i = 2; !taken.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return free;
    }

    private static string Source(OpmlFeed feed, string name, string agent) =>
        $"""
            - id: {name}
              kind: {Kind}
              stage: shadow
              schedule: "{Schedule}"
              address: {Quoted(feed.Address.AbsoluteUri)}{(feed.Address.Scheme == Uri.UriSchemeHttp ? "\n  allow-http: true" : "")}
              limits:
                user-agent: {Quoted(agent)}
            """;

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
