using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Contracts.Messages;

/// <summary>How urgent an alert is, in rising order.</summary>
public enum Severity
{
    /// <summary>For the record.</summary>
    Info,

    /// <summary>Can wait for the week.</summary>
    Low,

    /// <summary>Should be read within days.</summary>
    Medium,

    /// <summary>Should be read today.</summary>
    High,

    /// <summary>Should be read now.</summary>
    Critical,
}

/// <summary>The firm an alert is about, in so far as the message may say it.</summary>
/// <param name="Name">The name the configuration gives it.</param>
public sealed record AlertFirm(Siren Siren, string Name)
{
    /// <summary>
    /// How closely it is watched, <c>strategic</c> or <c>sensitive</c>; on <c>gse</c> alone, null elsewhere.
    /// </summary>
    public string? Sensitivity { get; init; }

    /// <summary>
    /// The départements that the configuration says it is present in, as in <c>63</c>; null where it says none, and on the bridge.
    /// </summary>
    public IReadOnlyList<string>? Departements { get; init; }

    /// <summary>
    /// The sectors that it works in, in the administrator's words; null where none is told, and on the bridge.
    /// </summary>
    public IReadOnlyList<string>? Sectors { get; init; }
}

/// <summary>Why the rule fired: one clause and what it saw.</summary>
/// <param name="Clause">The clause of the rule, as in <c>kind: sale-of-business</c>.</param>
/// <param name="Seen">The value in the notice that agreed.</param>
public sealed record Evidence(string Clause, string Seen);

/// <summary>What a message says of an alert. Version 1; fields are only ever added.</summary>
public sealed record AlertContent
{
    /// <summary>The alert's id, given when it was first raised; it never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// The number of the message among those written of the alert: 1, 2, 3… A higher one replaces a lower one. What arrives first may be
    /// above 1, since a message that may not leave, or cannot be read, keeps its number.
    /// </summary>
    public required int Revision { get; init; }

    /// <summary>Which side it belongs to.</summary>
    public required Volet Volet { get; init; }

    /// <summary>Where it goes, as in <c>gse</c>.</summary>
    public required Route Route { get; init; }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The hash of the rule's text as it stood when it judged, twelve hexadecimal digits.</summary>
    public required string RuleVersion { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>One line, in French.</summary>
    public required string Title { get; init; }

    /// <summary>A few lines, in French.</summary>
    public required string Summary { get; init; }

    /// <summary>The watched firm, or null where the rule watches no firm.</summary>
    public AlertFirm? Firm { get; init; }

    /// <summary>
    /// How the firm was recognised where the source gives its name and no number; null where its SIREN stands in the notice.
    /// </summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Which notice it shows; see <see cref="NoticeKey"/>.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The publisher's id of that notice.</summary>
    public required string Notice { get; init; }

    /// <summary>The kinds of event of that notice that agreed with the rule.</summary>
    public required IReadOnlyList<EventKind> Kinds { get; init; }

    /// <summary>
    /// All that its notices announce, where that is more than <see cref="Kinds"/>; null where it is not, or a release did not tell.
    /// </summary>
    public IReadOnlyList<EventKind>? Announced { get; init; }

    /// <summary>When the event took place, where the notice tells.</summary>
    public DateOnly? EventOn { get; init; }

    /// <summary>The legal day of publication.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>When Watch stored the notice (UTC).</summary>
    public required DateTimeOffset DetectedAt { get; init; }

    /// <summary>The parties with their roles; natural persons by name alone, where they carry the event.</summary>
    public required IReadOnlyList<AlertParty> Parties { get; init; }

    /// <summary>The number of the register entry that it is about; null where it is about none.</summary>
    public string? Act { get; init; }

    /// <summary>The patents that it is about, in order of publication; one entry of a register may be about many.</summary>
    [JsonIgnore]
    public IReadOnlyList<AlertPatent> Patents { get; init; } = [];

    /// <summary>
    /// Who stands above the firm, or above who takes it over, as far as public registers and declarations tell: the path as it was before
    /// where that changed, then as it is.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<ControlPath> Ownership { get; init; } = [];

    /// <summary>
    /// The texts of law on foreign investments that may be about it; in the defensive volet alone, never on the bridge. Others of the same
    /// facts are no correction.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<AlertIndicator> Indicators { get; init; } = [];

    /// <summary>The printings of an article, in order of publication: one story is one alert. Empty for other notices.</summary>
    [JsonIgnore]
    public IReadOnlyList<AlertArticle> Articles { get; init; } = [];

    /// <summary>Price or capital printed in the notice.</summary>
    public IReadOnlyList<Money> Amounts { get; init; } = [];

    /// <summary>Why it fired.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The official publication.</summary>
    public Uri? Link { get; init; }

    /// <summary>The notice that corrected or withdrew this alert, where one did.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>What was not covered at that time (a missing issue, a late source), in French.</summary>
    public IReadOnlyList<string> CoverageWarnings { get; init; } = [];

    /// <summary>How long the message took; null where it was written by a release that did not tell.</summary>
    public AlertDelay? Delay { get; init; }

    /// <summary>
    /// The alerts on the firm that the route was told of before, published in the twelve months up to this publication, the latest first,
    /// as they stood when the message was written; of several alerts in one message the first alone has them.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<EarlierAlert> Earlier { get; init; } = [];

    /// <summary>How many of them do not stand in <see cref="Earlier"/>; null where all do.</summary>
    public int? EarlierLeftOut { get; init; }

    /// <summary>
    /// What else was printed of the same operation, as far as it was known when the message was written: the latest first, 20 at most.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<AlertPrinting> AlsoPrinted { get; init; } = [];

    /// <summary>How many of them do not stand in <see cref="AlsoPrinted"/>; null where all do.</summary>
    public int? AlsoPrintedLeftOut { get; init; }

    // Left out where there is none, so that what was written before there were any is written as before.
    [JsonInclude]
    [JsonPropertyName("ownership")]
    internal IReadOnlyList<ControlPath>? WrittenOwnership
    {
        get => Ownership.Count == 0 ? null : Ownership;
        init => Ownership = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("indicators")]
    internal IReadOnlyList<AlertIndicator>? WrittenIndicators
    {
        get => Indicators.Count == 0 ? null : Indicators;
        init => Indicators = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("articles")]
    internal IReadOnlyList<AlertArticle>? WrittenArticles
    {
        get => Articles.Count == 0 ? null : Articles;
        init => Articles = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("earlier")]
    internal IReadOnlyList<EarlierAlert>? WrittenEarlier
    {
        get => Earlier.Count == 0 ? null : Earlier;
        init => Earlier = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("also_printed")]
    internal IReadOnlyList<AlertPrinting>? WrittenAlsoPrinted
    {
        get => AlsoPrinted.Count == 0 ? null : AlsoPrinted;
        init => AlsoPrinted = value ?? [];
    }

    [JsonInclude]
    [JsonPropertyName("patents")]
    internal IReadOnlyList<AlertPatent>? WrittenPatents
    {
        get => Patents.Count == 0 ? null : Patents;
        init => Patents = value ?? [];
    }
}

/// <summary>A patent as a message shows it.</summary>
/// <param name="Publication">Office, number and kind code: <c>FR2939174B1</c>.</param>
/// <param name="Title">Its title, in French where there is one, else in English or as filed; null where none is printed.</param>
/// <param name="Language">The language of the title, ISO 639-1; null where it is not told.</param>
public sealed record AlertPatent(string Publication, string? Title = null, string? Language = null);

/// <summary>How a firm was recognised by its name.</summary>
public sealed record Recognition
{
    /// <summary>The name as the source prints it.</summary>
    public required string Seen { get; init; }

    /// <summary>Which name of the firm it was found to be.</summary>
    public required string Known { get; init; }

    /// <summary>Between 0 and 1: how sure, by the labelled names that the weights were fitted to.</summary>
    public required double Score { get; init; }

    /// <summary>The version of what judged, as in <c>names-1</c> for a party and <c>texts-1</c> for a text.</summary>
    public required string Matcher { get; init; }

    /// <summary>What the score is made of: the logistic of the sum of weight times value, and of what the matcher begins with.</summary>
    public IReadOnlyList<RecognitionPart> Parts { get; init; } = [];
}

/// <summary>A part of a score.</summary>
/// <param name="Feature">What was measured, in kebab case.</param>
/// <param name="Weight">What a full measure counts.</param>
/// <param name="Value">The measure, mostly between 0 and 1.</param>
/// <param name="Seen">What it was measured on in the name seen.</param>
/// <param name="Known">And in the name known.</param>
public sealed record RecognitionPart(string Feature, double Weight, double Value, string Seen, string Known);

/// <summary>A party as a message shows it.</summary>
/// <param name="Role">What it does in the notice.</param>
/// <param name="Name">As printed.</param>
/// <param name="Siren">Where it has a valid one.</param>
public sealed record AlertParty(PartyRole Role, string Name, Siren? Siren = null);

/// <summary>An alert is new to its recipients.</summary>
/// <param name="Alert">The whole of it; of several, the most urgent.</param>
public sealed record AlertRaised(AlertContent Alert)
{
    /// <summary>The other alerts of the same operation, firm and route that the message tells of; null where there are none.</summary>
    public IReadOnlyList<AlertPart>? Parts { get; init; }
}

/// <summary>An alert that was raised says something else now; the recipients are those of the original.</summary>
/// <param name="Alert">The whole of it as it now stands; of several, the most urgent.</param>
/// <param name="Reason">Why, in French.</param>
public sealed record AlertCorrected(AlertContent Alert, string Reason)
{
    /// <inheritdoc cref="AlertRaised.Parts"/>
    public IReadOnlyList<AlertPart>? Parts { get; init; }
}

/// <summary>An alert that was raised no longer holds, nor does any other of the message.</summary>
/// <param name="Alert">As it last stood.</param>
/// <param name="Reason">Why, in French.</param>
public sealed record AlertWithdrawn(AlertContent Alert, string Reason)
{
    /// <inheritdoc cref="AlertRaised.Parts"/>
    public IReadOnlyList<AlertPart>? Parts { get; init; }
}
