using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// Tells sales, mergers, demergers, contributions and gifts apart. One category covers them all ("Autre achat, apport,
/// attribution"); there the prose decides, and where it is silent the origin of the business.
/// </summary>
internal static partial class SaleKinds
{
    /// <summary>The kind of a <c>vente</c>.</summary>
    /// <param name="category">Folded.</param>
    /// <param name="act">Holds the prose.</param>
    /// <param name="record">Holds the origins.</param>
    public static EventKind Of(string category, Element act, Element record) =>
        category switch
        {
            _ when category.StartsWith("autre achat", StringComparison.Ordinal) => OfProse(
                Folding.Fold(act.Child("descriptif")?.Value ?? ""),
                OriginOf(record)
            ),
            _ when category.StartsWith("apport", StringComparison.Ordinal) => EventKind.AssetContribution,
            _ when IsTransferWithoutSale(category) => EventKind.BusinessTransfer,
            _ when category.StartsWith("achat", StringComparison.Ordinal) || category.Contains("suite a achat", StringComparison.Ordinal) =>
                EventKind.SaleOfBusiness,
            _ => EventKind.OtherLegalNotice,
        };

    /// <summary>Whether a folded text says that a business is given, inherited, divided or auctioned among owners.</summary>
    public static bool IsGift(string text) => Gift.IsMatch(text);

    /// <summary>Whether a folded text says that a company passes whole to its sole partner, or to who absorbs it.</summary>
    public static bool IsUniversal(string text) => Universal.IsMatch(text);

    private static bool IsTransferWithoutSale(string category) =>
        category.StartsWith("attribution", StringComparison.Ordinal) || IsGift(category);

    private static string OriginOf(Element record) =>
        Folding.Fold(string.Join(' ', record.ChildrenOf("etablissement").Select(e => e.Child("origineFonds")?.Value)));

    private static EventKind OfProse(string prose, string origin)
    {
        Match title = Title.Match(prose);
        bool partial =
            prose.Contains("apport partiel", StringComparison.Ordinal) || prose.Contains("apports partiels", StringComparison.Ordinal);
        string told = title.Success ? title.Groups["operation"].Value : "";

        // "Avis de projet de fusion" is printed above contributions too; a merger says who absorbs.
        if (told == "fusion" && !(partial && !prose.Contains("absor", StringComparison.Ordinal)))
        {
            return EventKind.MergerProject;
        }

        // A partial contribution may be placed under the rules of demergers, and is then printed on their form.
        if (told.StartsWith("apport", StringComparison.Ordinal) || partial)
        {
            return EventKind.AssetContribution;
        }

        return told == "scission" ? EventKind.DemergerProject : OfWords(prose, origin);
    }

    private static EventKind OfWords(string prose, string origin)
    {
        // The value of what is given is printed as a price, too.
        if (IsUniversal(origin) || IsGift(origin))
        {
            return IsUniversal(origin) ? EventKind.UniversalTransfer : EventKind.BusinessTransfer;
        }

        if (origin.Contains("achat", StringComparison.Ordinal) || origin.Contains("prix", StringComparison.Ordinal))
        {
            return EventKind.SaleOfBusiness;
        }

        if (Merger.IsMatch(prose))
        {
            return EventKind.MergerProject;
        }

        if (Demerger.IsMatch(prose))
        {
            return EventKind.DemergerProject;
        }

        // Mergers and demergers are told to transfer all assets, too.
        return IsUniversal(prose) ? EventKind.UniversalTransfer
            : origin.Contains("apport", StringComparison.Ordinal) ? EventKind.AssetContribution
            : EventKind.SaleOfBusiness;
    }

    [GeneratedRegex(
        @"\b(?:projets?|traites?|operations?)(?: communs?)?(?: simplifiee?s?)? (?:de |d'|d’|du )?(?<operation>fusion|scission"
            + @"|apports? partiels?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"\bfusions?\b|\babsorb(?:ante|ee)s?\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Merger { get; }

    [GeneratedRegex(@"\btransmission universelle\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Universal { get; }

    [GeneratedRegex(@"\b(?:donations?|partages?|licitations?|successions?|heritages?|herite)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Gift { get; }

    [GeneratedRegex(@"\bscissions?\b|\bscindees?\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Demerger { get; }
}
