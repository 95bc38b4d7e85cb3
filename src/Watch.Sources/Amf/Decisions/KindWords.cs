using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Decisions;

/// <summary>What the words of a title, or of a sort of information, announce.</summary>
internal static class KindWords
{
    private static readonly (string Words, EventKind Kind)[] _kinds =
    [
        ("franchissement de seuil", EventKind.ThresholdCrossing),
        ("franchissements de seuil", EventKind.ThresholdCrossing),
        ("retrait obligatoire", EventKind.SqueezeOut),
        ("offre publique", EventKind.TakeoverBid),
        ("offres publiques", EventKind.TakeoverBid),
        ("pacte", EventKind.ShareholdersAgreement),
        ("pactes", EventKind.ShareholdersAgreement),
        ("convention entre actionnaires", EventKind.ShareholdersAgreement),
    ];

    private const string Totals = " total du nombre de droits de vote ";
    private const string Intention = " declaration d intention ";

    /// <summary>The kind that words say, or null.</summary>
    public static EventKind? Of(string? words)
    {
        string folded = Fold(words);
        foreach ((string said, EventKind kind) in _kinds)
        {
            if (folded.Contains($" {said} ", StringComparison.Ordinal) || folded.Contains($" {said}s ", StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a title announces a declaration of intention.</summary>
    public static bool IsIntention(string? title) => Fold(title).Contains(Intention, StringComparison.Ordinal);

    /// <summary>Whether words speak of the number of all shares and votes.</summary>
    public static bool IsTotal(string? words) => Fold(words).Contains(Totals, StringComparison.Ordinal);

    // Whole words: whatever is neither letter nor digit parts them.
    private static string Fold(string? words) =>
        $" {Folding.Fold(string.Concat((words ?? "").Select(c => char.IsLetterOrDigit(c) ? c : ' ')))} ";
}
