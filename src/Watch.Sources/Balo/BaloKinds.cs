using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Balo;

/// <summary>
/// What a category announces. Of the list of the bulletin two were seen as published; the others are told by their words, and what has none
/// of these is kept and counted.
/// </summary>
internal static class BaloKinds
{
    private static readonly (string Words, EventKind Kind)[] _words =
    [
        ("publications periodiques", EventKind.RegulatedInformation),
        ("convocation", EventKind.RegulatedInformation),
        ("reunion", EventKind.RegulatedInformation),
        ("offre publique", EventKind.TakeoverBid),
        ("offres publiques", EventKind.TakeoverBid),
        ("fusion", EventKind.MergerProject),
        ("scission", EventKind.DemergerProject),
        ("apport", EventKind.AssetContribution),
        ("augmentation", EventKind.CapitalChange),
        ("reduction", EventKind.CapitalChange),
        ("emission", EventKind.CapitalChange),
        ("droits de vote", EventKind.RegulatedInformation),
    ];

    /// <summary>The kinds that it may be.</summary>
    public static IReadOnlyList<EventKind> All { get; } = [.. _words.Select(w => w.Kind).Append(EventKind.OtherLegalNotice).Distinct()];

    /// <summary>The kind of a category, or null.</summary>
    public static EventKind? Of(string? category)
    {
        // From the beginning of a word on: a "rapport" is no "apport".
        string folded = " " + Folding.Fold((category ?? "").Replace('#', ' ').Replace('/', ' '));
        foreach ((string words, EventKind kind) in _words)
        {
            if (folded.Contains(" " + words, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }
}
