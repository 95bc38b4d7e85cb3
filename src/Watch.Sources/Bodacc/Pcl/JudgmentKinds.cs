using System.Collections.Frozen;
using Watch.Contracts.Notices;
using static Watch.Contracts.Notices.EventKind;
using static Watch.Contracts.Notices.InsolvencyProcedure;

namespace Watch.Sources.Bodacc.Pcl;

/// <summary>What a judgment announces.</summary>
/// <param name="Kind">One of the five insolvency kinds.</param>
/// <param name="Procedure">Which procedure it opens, converts into, plans or closes.</param>
/// <param name="IsKnown">False when the nature stands in no table and the words decided.</param>
internal readonly record struct Judgment(EventKind Kind, InsolvencyProcedure Procedure, bool IsKnown);

/// <summary>
/// The natures of judgments that the BODACC is known to print, each with what it announces. The family of a judgment is
/// not asked: "Extrait de jugement" holds sale plans and disqualifications alike. The same table stands in
/// <c>docs/sources/bodacc-judgments.md</c>.
/// </summary>
internal static class JudgmentKinds
{
    /// <summary>
    /// Natures that say too little: the words of the complement decide, and what is written here stands where they do not.
    /// </summary>
    private static readonly FrozenDictionary<string, (EventKind Kind, InsolvencyProcedure Procedure)> Open = Table([
        ("Autre jugement et ordonnance", InsolvencyOther, Unknown),
        ("Autre jugement prononçant", InsolvencyOther, Unknown),
        ("Autre jugement d'ouverture", InsolvencyOpening, Unknown),
        ("Autre jugement de clôture", InsolvencyClosing, Unknown),
        ("Autre jugement de liquidation des biens", InsolvencyOther, Liquidation),
    ]);

    private static readonly FrozenDictionary<string, (EventKind Kind, InsolvencyProcedure Procedure)> Closed = Table([
        .. JudgmentNatures.Openings,
        .. JudgmentNatures.Conversions,
        .. JudgmentNatures.Plans,
        .. JudgmentNatures.Closings,
        .. JudgmentNatures.Others,
    ]);

    /// <summary>Every nature of the tables, as printed but folded.</summary>
    public static IEnumerable<string> Natures => Closed.Keys.Concat(Open.Keys);

    /// <summary>Reads a judgment from its nature, or from the words of its complement where the nature leaves it open.</summary>
    public static Judgment Read(string? family, string? nature, string? complement)
    {
        string folded = JudgmentWords.Fold(nature);
        if (Closed.TryGetValue(folded, out var certain))
        {
            return new Judgment(certain.Kind, certain.Procedure, IsKnown: true);
        }

        bool open = Open.TryGetValue(folded, out var otherwise);
        Judgment? told = open
            ? JudgmentWords.Read(complement)
            : JudgmentWords.Read(nature) ?? JudgmentWords.Read(complement) ?? JudgmentWords.Read(family);
        return told is { } words
            ? words with
            {
                IsKnown = open,
            }
            : new Judgment(open ? otherwise.Kind : InsolvencyOther, otherwise.Procedure, open);
    }

    private static FrozenDictionary<string, (EventKind Kind, InsolvencyProcedure Procedure)> Table(
        IReadOnlyList<(string Nature, EventKind Kind, InsolvencyProcedure Procedure)> rows
    ) => rows.ToFrozenDictionary(r => JudgmentWords.Fold(r.Nature), r => (r.Kind, r.Procedure), StringComparer.Ordinal);
}
