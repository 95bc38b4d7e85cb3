using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>
/// Sentences that stand in a list's place: "Observation: Décision de l'associé unique…", "Sociétés ayant participé à l'opération
/// de fusion : …".
/// </summary>
internal static class SentenceList
{
    private static readonly string[] _heads =
    [
        "observation",
        "societes ayant participe",
        "societe ayant participe",
        "decision de l'associe unique",
        "decision de l'assemblee",
    ];

    private static readonly (string Words, EventKind Kind)[] _kinds =
    [
        ("transmission universelle", EventKind.UniversalTransfer),
        ("transmission du patrimoine", EventKind.UniversalTransfer),
        ("transmission de son patrimoine", EventKind.UniversalTransfer),
        ("confusion de patrimoine", EventKind.UniversalTransfer),
        ("confusion des patrimoines", EventKind.UniversalTransfer),
        ("1844-5", EventKind.UniversalTransfer),
        ("(tup)", EventKind.UniversalTransfer),
        ("fusion", EventKind.MergerProject),
        ("scission", EventKind.DemergerProject),
        ("apport partiel", EventKind.AssetContribution),
        ("dissolution", EventKind.Dissolution),
        ("dissoudre", EventKind.Dissolution),
        ("dissoute", EventKind.Dissolution),
    ];

    public static bool Begins(string sentence)
    {
        string folded = Wording.Fold(sentence.AsSpan(0, Math.Min(sentence.Length, 40)));
        return Array.Exists(_heads, h => folded.StartsWith(h, StringComparison.Ordinal));
    }

    /// <summary>What the sentence announces; if nothing known, itself under its first words.</summary>
    public static IReadOnlyList<Modification> Read(string sentence)
    {
        IReadOnlyList<Modification> kinds = KindsIn(sentence);
        return kinds.Count > 0 ? kinds : [new Modification(EventKind.OtherLegalNotice, Head(sentence))];
    }

    /// <summary>The operations named in a text, in its order; a label is the head of the sentence, since names follow.</summary>
    public static IReadOnlyList<Modification> KindsIn(string sentence)
    {
        string folded = Wording.Fold(sentence);
        string label = Head(sentence);
        return
        [
            .. _kinds
                .Select(k => (k.Kind, At: IndexOfWord(folded, k.Words)))
                .Where(k => k.At >= 0)
                .OrderBy(k => k.At)
                .DistinctBy(k => k.Kind)
                .Select(k => new Modification(k.Kind, label)),
        ];
    }

    private static string Head(string sentence) => sentence.Split(':')[0].Trim();

    /// <summary>"fusion", not "diffusion".</summary>
    private static int IndexOfWord(string folded, string words)
    {
        int at = folded.IndexOf(words, StringComparison.Ordinal);
        while (at > 0 && char.IsLetter(folded[at - 1]))
        {
            at = folded.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return at;
    }
}
