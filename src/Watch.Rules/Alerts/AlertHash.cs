using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Rules.Alerts;

/// <summary>
/// Names the facts that an alert tells, so that a message goes out only where one of them has changed. Words, coverage, the hour, what
/// was told before or printed besides, the text of the rule, how sure a name is, and what the law may say of it stand outside: an upgrade
/// by itself tells nobody.
/// </summary>
public static class AlertHash
{
    // What was published before facts were hashed apart has no prefix, and is compared as it was made.
    private const string Facts = "facts-";

    // Before the seat of a move and a roster were facts: compared by what both know.
    private const string FirstFacts = "facts-1:";
    private const string TheseFacts = "facts-2:";

    private static readonly EventKind[] Sales =
    [
        EventKind.SaleOfBusiness,
        EventKind.AssetContribution,
        EventKind.BusinessTransfer,
        EventKind.MergerProject,
        EventKind.UniversalTransfer,
        EventKind.DemergerProject,
    ];

    /// <summary>The hash of the facts of an alert as it stands.</summary>
    public static string Of(AlertState state, AlertContent content) => TheseFacts + Hash(AlertFacts.Of(state, content));

    private static string OfFirst(AlertState state, AlertContent content) =>
        FirstFacts + Hash(AlertFacts.Of(state, content) with { Seats = null, Roster = null });

    /// <summary>Whether what an alert last published said other facts than these.</summary>
    public static bool HasChanged(Alert old, AlertState state, AlertContent content) =>
        SaysOtherwise(old, state, content)
        && SaysOtherwise(
            old,
            IsOfFirstNotice(old, state) ? state with { Match = state.Match with { Kinds = old.Content.Kinds } } : state,
            IsOfFirstNotice(old, state) ? AsOfFirst(old.Content, content) : AsOnceRead(old.Content, content)
        );

    // A matter of several notices once had the urgency, the kinds, the day and the owners of the first of them.
    private static bool IsOfFirstNotice(Alert old, AlertState state) =>
        state.Together.Count > 0
        && old.Content.Source == state.Notice.Source
        && old.Content.Notice == state.Notice.Id
        && old.PublishedHash?.StartsWith(TheseFacts, StringComparison.Ordinal) != true;

    private static AlertContent AsOfFirst(AlertContent old, AlertContent content) =>
        content with
        {
            Severity = old.Severity,
            Kinds = old.Kinds,
            EventOn = old.EventOn,
            Ownership = old.Ownership,
        };

    // What was published before facts were hashed apart still stands in the alert: its facts are compared, since its words were others.
    private static bool SaysOtherwise(Alert old, AlertState state, AlertContent content) =>
        Differs(old.PublishedHash, state, content)
        && (
            IsOfFacts(old.PublishedHash)
            || !string.Equals(Of(state, PrintableAlert.Clean(old.Content)), Of(state, content), StringComparison.Ordinal)
        );

    // Of a sale the start of the buyer's activity was once read as its day, and a universal transfer as a merger. Where the same notice is
    // read to have another day or such a kind, and nothing else, nobody is told: what the BODACC corrects is another notice.
    private static AlertContent AsOnceRead(AlertContent old, AlertContent content) =>
        old.Notice != content.Notice
            ? content
            : content with
            {
                EventOn = content.Kinds.Any(Sales.Contains) ? old.EventOn : content.EventOn,
                Kinds = IsMergerNoMore(old, content) ? old.Kinds : content.Kinds,
            };

    private static bool IsMergerNoMore(AlertContent old, AlertContent content) =>
        content.Kinds.Contains(EventKind.UniversalTransfer)
        && content
            .Kinds.Select(k => k == EventKind.UniversalTransfer ? EventKind.MergerProject : k)
            .Distinct()
            .ToHashSet()
            .SetEquals(old.Kinds);

    /// <summary>The same by the hash alone: what was published before words were cleaned may then look changed.</summary>
    public static bool Differs(string? published, AlertState state, AlertContent content) =>
        !string.Equals(published, AsPublished(published, state, content), StringComparison.Ordinal);

    private static string AsPublished(string? published, AlertState state, AlertContent content) =>
        published?.StartsWith(FirstFacts, StringComparison.Ordinal) == true ? OfFirst(state, content)
        : IsOfFacts(published) ? Of(state, content)
        : OfWords(content);

    private static bool IsOfFacts(string? published) => published?.StartsWith(Facts, StringComparison.Ordinal) == true;

    /// <summary>Whether two contents would be read the same.</summary>
    public static bool ReadTheSame(AlertContent one, AlertContent other) =>
        string.Equals(OfWords(one), OfWords(other), StringComparison.Ordinal);

    private static string OfWords(AlertContent content) => Hash(AlertJson.Write(AlertFacts.Bare(content)));

    private static string Hash(AlertFacts facts) => Hash(JsonSerializer.Serialize(facts, AlertFactsJson.Default.AlertFacts));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
