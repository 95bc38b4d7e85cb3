using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Contracts.Messages;

/// <summary>The one way the content of a message is written: snake_case names, kebab-case kinds, empty members left out.</summary>
public static class AlertJson
{
    /// <summary>The options of the wire and of the store.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(AlertJsonContext.Default.Options) { Encoder = NoticeJson.Encoder, TypeInfoResolver = AlertJsonContext.Default };

    private static AlertJsonContext Context { get; } = new(new JsonSerializerOptions(Options));

    /// <summary>The canonical text.</summary>
    public static string Write(AlertContent content) => JsonSerializer.Serialize(content, Context.AlertContent);

    /// <summary>The canonical text of what a backfill found.</summary>
    public static string Write(BackfillContent content) => JsonSerializer.Serialize(content, Context.BackfillContent);

    /// <summary>The canonical text of an edition.</summary>
    public static string Write(EditionContent content) => JsonSerializer.Serialize(content, Context.EditionContent);

    /// <summary>The canonical text of what is said of an operation.</summary>
    public static string Write(OperationContent content) => JsonSerializer.Serialize(content, Context.OperationContent);

    /// <summary>Reads what was written of an operation; anything else is a <see cref="JsonException"/>.</summary>
    public static OperationContent ReadOperation(string json) =>
        JsonSerializer.Deserialize(json, Context.OperationContent) switch
        {
            null or { Parts.Count: 0 } => throw new JsonException("What is said of an operation is missing."),
            { Parts: var parts } when HasHole(parts) => throw Hole(),
            var content => content with { Parts = [.. content.Parts.Select(p => p with { Alert = Whole(p.Alert) })] },
        };

    /// <summary>Reads what was written of an edition; anything else is a <see cref="JsonException"/>.</summary>
    public static EditionContent ReadEdition(string json) =>
        JsonSerializer.Deserialize(json, Context.EditionContent) switch
        {
            null => throw new JsonException("An edition is missing."),
            var content when HasHole(content) => throw Hole(),
            var content when IsNoAddress(content.Archive) || content.ItemsWithErrata().Any(i => IsNoAddress(i.Link)) => throw NoAddress(),
            var content => content,
        };

    /// <summary>Reads what was written of a backfill; anything else is a <see cref="JsonException"/>.</summary>
    public static BackfillContent ReadBackfill(string json) =>
        JsonSerializer.Deserialize(json, Context.BackfillContent) switch
        {
            null => throw new JsonException("What a backfill found is missing."),
            { Alerts: var alerts, Severities: var severities } when HasHole(alerts) || HasHole(severities) => throw Hole(),
            { Alerts: var alerts } when alerts.Any(a => IsNoAddress(a.Link)) => throw NoAddress(),
            var content => content,
        };

    /// <summary>Reads what <see cref="Write(AlertContent)"/> wrote; anything else is a <see cref="JsonException"/>.</summary>
    public static AlertContent Read(string json) =>
        Whole(JsonSerializer.Deserialize(json, Context.AlertContent) ?? throw new JsonException("The content of an alert is missing."));

    private static AlertContent Whole(AlertContent content) =>
        content switch
        {
            { Parties: var parties, Amounts: var amounts, Evidence: var evidence, CoverageWarnings: var warnings }
                when HasHole(parties) || HasHole(amounts) || HasHole(evidence) || HasHole(warnings) => throw Hole(),
            { Firm: { } firm } when HasHole(firm.Departements ?? []) || HasHole(firm.Sectors ?? []) => throw Hole(),
            { Patents: var patents, Indicators: var indicators, Articles: var articles }
                when HasHole(patents) || HasHole(articles) || HasHole(indicators) || indicators.Any(i => HasHole(i.Unknown)) =>
                throw Hole(),
            { Earlier: var earlier, AlsoPrinted: var printed } when HasHole(earlier) || HasHole(printed) => throw Hole(),
            { Ownership: var paths } when HasHole(paths) || paths.Any(p => HasHole(p.Links)) => throw Hole(),
            { Recognition: { Parts: var parts } } when HasHole(parts) => throw Hole(),
            { Link: var link } when IsNoAddress(link) => throw NoAddress(),
            { AlsoPrinted: var printed, Articles: var articles }
                when printed.Any(p => IsNoAddress(p.Link)) || articles.Any(a => IsNoAddress(a.Link)) => throw NoAddress(),
            _ => content,
        };

    private static bool HasHole(EditionContent content) =>
        HasHole(content.Themes)
        || content.Themes.Any(t => HasHole(t.Items))
        || HasHole(content.Acts)
        || HasHole(content.Errata)
        || HasHole(content.NewApplicants)
        || HasHole(content.Counts)
        || content.Counts.Any(c => HasHole(c.Themes))
        || HasHole(content.Sources)
        || HasHole(content.CoverageWarnings)
        || content.ItemsWithErrata().Any(i => HasHole(i.Patents) || HasHole(i.AlsoPublishedAs) || HasHole(i.Parties) || HasHole(i.Why));

    // The reader of the library asks of members that they are there, and of the items of a list nothing.
    private static bool HasHole<T>(IReadOnlyList<T> items)
        where T : class => items.Any(i => i is null);

    private static bool IsNoAddress(Uri? link) => link is { IsAbsoluteUri: false };

    private static JsonException Hole() => new("An item of a list is missing.");

    private static JsonException NoAddress() => new("A link is no address.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(KebabCase<Volet>),
        typeof(KebabCase<Severity>),
        typeof(KebabCase<EventKind>),
        typeof(KebabCase<PartyRole>),
        typeof(KebabCase<EditionStanding>),
        typeof(KebabCase<NoticeType>),
    ]
)]
[JsonSerializable(typeof(AlertContent))]
[JsonSerializable(typeof(AlertRaised))]
[JsonSerializable(typeof(AlertCorrected))]
[JsonSerializable(typeof(AlertWithdrawn))]
[JsonSerializable(typeof(OperationContent))]
[JsonSerializable(typeof(BackfillContent))]
[JsonSerializable(typeof(BackfillFound))]
[JsonSerializable(typeof(EditionContent))]
[JsonSerializable(typeof(DigestPublished))]
internal sealed partial class AlertJsonContext : JsonSerializerContext;
