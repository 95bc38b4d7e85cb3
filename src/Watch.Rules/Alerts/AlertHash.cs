using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.Alerts;

/// <summary>
/// Names the facts that an alert tells, so that a message goes out only where one of them has changed. Words, coverage, the hour, what
/// was told before or printed besides, the text of the rule, how sure a name is, and what the law may say of it stand outside: an upgrade
/// by itself tells nobody.
/// </summary>
public static class AlertHash
{
    // What was published before facts were hashed apart has no prefix, and is compared as it was made.
    private const string Facts = "facts-1:";

    private static readonly EventKind[] Sales =
    [
        EventKind.SaleOfBusiness,
        EventKind.AssetContribution,
        EventKind.MergerProject,
        EventKind.DemergerProject,
    ];

    /// <summary>The hash of the facts of an alert as it stands.</summary>
    public static string Of(AlertState state, AlertContent content) =>
        Facts + Hash(JsonSerializer.Serialize(AlertFacts.Of(state, content), AlertFactsJson.Default.AlertFacts));

    /// <summary>Whether what an alert last published said other facts than these.</summary>
    public static bool HasChanged(Alert old, AlertState state, AlertContent content) =>
        Differs(old.PublishedHash, state, content)
        && !IsReadOnAnotherDay(old, state, content)
        && (IsOfFacts(old.PublishedHash) || TellsOtherwise(PrintableAlert.Clean(old.Content), state, content));

    // What was published before facts were hashed apart still stands in the alert: its facts are compared, since its words were others.
    private static bool TellsOtherwise(AlertContent old, AlertState state, AlertContent content) =>
        !string.Equals(Of(state, old), Of(state, content), StringComparison.Ordinal);

    // Of a sale the start of the buyer's activity was once read as its day. Where the same notice is read to have another day, and nothing
    // else, nobody is told: what the BODACC corrects is another notice.
    private static bool IsReadOnAnotherDay(Alert old, AlertState state, AlertContent content) =>
        content.Kinds.Any(Sales.Contains)
        && old.Content.Notice == content.Notice
        && old.Content.EventOn != content.EventOn
        && !Differs(old.PublishedHash, state, content with { EventOn = old.Content.EventOn });

    /// <summary>The same by the hash alone: what was published before words were cleaned may then look changed.</summary>
    public static bool Differs(string? published, AlertState state, AlertContent content) =>
        !string.Equals(published, IsOfFacts(published) ? Of(state, content) : OfWords(content), StringComparison.Ordinal);

    private static bool IsOfFacts(string? published) => published?.StartsWith(Facts, StringComparison.Ordinal) == true;

    /// <summary>Whether two contents would be read the same.</summary>
    public static bool ReadTheSame(AlertContent one, AlertContent other) =>
        string.Equals(OfWords(one), OfWords(other), StringComparison.Ordinal);

    private static string OfWords(AlertContent content) =>
        Hash(
            AlertJson.Write(
                content with
                {
                    Id = Guid.Empty,
                    Revision = 0,
                    RuleVersion = "",
                    Recognition = null,
                    DetectedAt = default,
                    CorrectedBy = null,
                    CoverageWarnings = [],
                    Indicators = [],
                    Articles = [],
                    Delay = null,
                    Earlier = [],
                    EarlierLeftOut = null,
                    AlsoPrinted = [],
                }
            )
        );

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What of an alert is a fact, whatever the words for it.</summary>
internal sealed record AlertFacts
{
    /// <summary>Route, rule, severity, firm, notice, kinds, days, parties, amounts, link; no words of ours.</summary>
    public required AlertContent Content { get; init; }

    /// <summary>The patents; null where it is about none.</summary>
    public IReadOnlyList<AlertPatent>? Patents { get; init; }

    /// <summary>Who stands above; null where nobody is known to.</summary>
    public IReadOnlyList<ControlPath>? Ownership { get; init; }

    public string? Court { get; init; }

    /// <summary>What the publisher calls the events that agree.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>What stood before and stands now, in a register; null where the source publishes no states.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>What the parties do, where no firm of the list is among them.</summary>
    public required IReadOnlyList<string> Activities { get; init; }

    /// <summary>The officers who came and left, where the alert is about them.</summary>
    public required IReadOnlyList<OfficerStatement> Officers { get; init; }

    /// <summary>Who holds what and means what; null where it is not about that.</summary>
    public IReadOnlyList<string>? Stakes { get; init; }

    /// <summary>The numbers of what was measured against the firm's past, without the words around them.</summary>
    public required string Measured { get; init; }

    public static AlertFacts Of(AlertState state, AlertContent content) =>
        new()
        {
            Content = content with
            {
                Id = Guid.Empty,
                Revision = 0,
                RuleVersion = "",
                Title = "",
                Summary = "",
                Firm = content.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null,
                Evidence = [],
                Recognition = null,
                DetectedAt = default,
                CorrectedBy = null,
                CoverageWarnings = [],
                Indicators = [],
                Articles = [],
                Delay = null,
                Earlier = [],
                EarlierLeftOut = null,
                AlsoPrinted = [],
            },
            Patents = content.Patents.Count == 0 ? null : content.Patents,
            Ownership = content.Ownership.Count == 0 ? null : content.Ownership,
            Court = state.Notice.Court,
            Labels = [.. state.Facts.Labels],
            Changes = state.Facts.Changes.Any() ? [.. state.Facts.Changes.Select(c => $"{c.Kind}\t{c.Before}\t{c.After}")] : null,
            Activities = [.. state.Firm is null ? state.Facts.Activities : []],
            Officers = [.. state.Facts.Officers],
            Stakes = state.Facts.Declarations.Select(StakeFacts.Of).OfType<string>().ToArray() is { Length: > 0 } stakes ? stakes : null,
            Measured = string.Join(' ', state.Match.Evidence.Where(IsMeasure).Select(e => string.Concat(e.Seen.Where(char.IsAsciiDigit)))),
        };

    private static bool IsMeasure(Evidence evidence) => evidence.Clause.StartsWith("capital-change", StringComparison.Ordinal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(AlertFacts))]
internal sealed partial class AlertFactsJson : JsonSerializerContext;
