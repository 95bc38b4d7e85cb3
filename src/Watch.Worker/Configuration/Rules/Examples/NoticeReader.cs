using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>
/// Reads the notice of an example. What is not said is filled in; a notice of one event or of one party may say of them beside its own
/// keys what else stands in <c>events</c> and <c>parties</c>.
/// </summary>
internal sealed class NoticeReader(FileReport report)
{
    /// <summary>What a notice without an id is called.</summary>
    public const string Unnamed = "example";

    /// <summary>The keys of a notice, but for those of its one event and its one party.</summary>
    public static readonly IReadOnlyList<string> OwnKeys =
    [
        "source",
        "id",
        "family",
        "published",
        "departement",
        "court",
        "text",
        "link",
        "events",
        "parties",
        "classifications",
    ];

    /// <summary>All keys of a notice.</summary>
    public static readonly IReadOnlyList<string> Keys = [.. OwnKeys, .. EventFacts.Keys, .. PartyFacts.Keys];

    /// <summary>The day of publication where none is told.</summary>
    public static DateOnly DefaultDay { get; } = new(2026, 6, 1);

    /// <summary>The notice; null, and reported, when it is none.</summary>
    public Notice? Read(YamlNode node)
    {
        if (MapReader.Of(node, report, Keys) is not { } map)
        {
            return null;
        }

        IReadOnlyList<NoticeEvent> events = Several(map, "events", EventFacts.Keys, new EventFacts(report).Read);
        IReadOnlyList<Party> parties = Several<Party>(map, "parties", PartyFacts.Keys, m => [new PartyFacts(report).Read(m)]);
        if (events.Count == 0)
        {
            report.Error(map.At, "a notice that announces nothing", ["a line 'kind:'", "a line 'events:'"]);
            return null;
        }

        return new Notice
        {
            Source = Source(map.Optional("source")),
            Id = report.Text(map.Optional("id")) ?? Unnamed,
            Family = report.Text(map.Optional("family")) ?? Unnamed,
            PublishedOn = report.Day(map.Optional("published")) ?? DefaultDay,
            Departement =
                map.Optional("departement") is { } code && report.Scalar(code, DepartementCodes.Allowed) is { } scalar
                    ? report.Departement(scalar.Text, scalar.At)
                    : null,
            Court = report.Text(map.Optional("court")),
            Text = report.Text(map.Optional("text")),
            Link = Link(map.Optional("link")),
            Events = events,
            Parties = parties,
            Classifications = new ClassificationFacts(report).Read(map.Optional("classifications")),
        };
    }

    // Either the list, or the one beside the notice's own keys.
    private IReadOnlyList<T> Several<T>(MapReader map, string list, IReadOnlyList<string> keysOfOne, Func<MapReader, IReadOnlyList<T>> read)
    {
        YamlNode? beside = keysOfOne.Select(map.Optional).FirstOrDefault(n => n is not null);
        if (map.Optional(list) is not { } node)
        {
            return beside is null ? [] : read(map);
        }

        if (beside is not null)
        {
            report.Error(beside.At, $"what stands in '{list}' beside '{list}'", ["one of the two"]);
        }

        return [.. report.Items(node, list).Select(i => MapReader.Of(i, report, keysOfOne)).OfType<MapReader>().SelectMany(read)];
    }

    private SourceId Source(YamlNode? node)
    {
        const string allowed = "lower-case letters, digits and hyphens, as in bodacc";
        return new SourceId(
            report.TextThat(node, allowed, text => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) ?? Unnamed
        );
    }

    private Uri? Link(YamlNode? node)
    {
        const string allowed = "an address that begins with https://";
        return report.TextThat(node, allowed, text => Uri.IsWellFormedUriString(text, UriKind.Absolute)) is { } address
            ? new Uri(address)
            : null;
    }
}
