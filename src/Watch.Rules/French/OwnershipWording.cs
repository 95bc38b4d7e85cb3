using Watch.Rules.French.Words;
using Watch.Rules.Ownership;

namespace Watch.Rules.French;

/// <summary>Chains of owners in French; what is not known is said to be so.</summary>
public static class OwnershipWording
{
    private const string NotKnown = "part non connue";

    /// <summary>A part, as in <c>61,96 %</c>, <c>plus de 50 %</c>, <c>de 25 % à 50 %</c>.</summary>
    public static string Of(Share share) =>
        share switch
        {
            { IsUnknown: true } or { Low: 0, High: 100 } => NotKnown,
            { IsExact: true } => Percent(share.Low),
            { IsLowOpen: true, High: 100 } => $"plus de {Percent(share.Low)}",
            { High: 100 } => $"au moins {Percent(share.Low)}",
            { Low: 0 } => $"au plus {Percent(share.High)}",
            { IsLowOpen: true } => $"plus de {Percent(share.Low)}, au plus {Percent(share.High)}",
            _ => $"de {Percent(share.Low)} à {Percent(share.High)}",
        };

    /// <summary>A firm with its countries: one where legal address, headquarters and law agree, else each.</summary>
    public static string Of(OwnershipNode node)
    {
        string name = node.Name.Length > 0 ? node.Name : node.Siren?.Value ?? node.Lei?.Value ?? "?";
        bool isOne = node.Countries.Count == 1 && node.Jurisdiction is not { Length: > 2 };
        string[] places = [.. isOne ? [CountryWords.Of(node.Countries[0])] : Places(node)];
        return places.Length == 0 ? $"{name} (pays non connu)" : $"{name} ({string.Join(" ; ", places)})";
    }

    /// <summary>What one firm holds of another.</summary>
    public static string Of(OwnershipLink link)
    {
        string gap = link.IsGap ? ", maillons intermédiaires non publiés" : "";
        return link switch
        {
            { IsMerger: true } => "absorption",
            { IsConsolidation: true, IsGap: true } => $"consolidation au sommet (contrôle){gap}",
            { IsConsolidation: true } when !link.Capital.IsExact && !link.Votes.IsExact => "consolidation (contrôle), part non publiée",
            { IsConsolidation: true } => $"consolidation (contrôle), {Held(link)}",
            _ => $"{Held(link)}{gap}",
        };
    }

    /// <summary>A way up, from the firm to the top, each link with what it is.</summary>
    public static string Of(OwnershipPath path) =>
        string.Concat(path.Links.Select(l => $"{Of(l.Child)} ← {Of(l)} ← ")) + Of(path.Top) + (path.EndsInLoop ? " (boucle)" : "");

    /// <summary>What is known above a firm above which there is nobody.</summary>
    public static string Above(OwnershipNode top) => $"au-dessus {Elision.Of(Named(top))} : {Of(top.NoOwner ?? NoOwner.NotPublished)}";

    /// <summary>Where a chain is not published, as in <c>au-dessus de Alpha : non publié</c>.</summary>
    public static string Of(MissingLink missing) =>
        missing.Above is { } above
            ? $"entre {Named(missing.Below)} et {Named(above)} : {Of(missing.Reason)}"
            : $"au-dessus {Elision.Of(Named(missing.Below))} : {Of(missing.Reason)}";

    public static string Of(NoOwner reason) =>
        reason switch
        {
            NoOwner.NotPublished => "non publié",
            NoOwner.NaturalPersons => "des personnes physiques",
            NoOwner.NonConsolidating => "aucun détenteur qui consolide",
            NoOwner.NoKnownPerson => "aucun détenteur connu (capital dispersé)",
            NoOwner.NoLei => "non publié (société mère sans LEI)",
            NoOwner.NonPublic => "non publié (société mère gardée secrète)",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no French words."),
        };

    public static string Of(OwnershipWarning warning) =>
        warning.Doubt switch
        {
            OwnershipDoubt.SumOverWhole =>
                $"les parts connues de {Named(warning.Firms[0])} font plus de 100\u00A0% ({Percent(warning.Sum ?? 0)} au moins)",
            OwnershipDoubt.LoopReachesWhole =>
                $"{Names(warning.Firms)} se détiennent en boucle : la part ne peut être bornée qu’à 100\u00A0%",
            OwnershipDoubt.Contradiction =>
                $"les sources se contredisent sur la part de {Named(warning.Firms[1])} dans {Named(warning.Firms[0])}",
            OwnershipDoubt.NumbersDisagree => $"un même LEI est donné à plusieurs SIREN : {Names(warning.Firms)}",
            OwnershipDoubt.HoldsItself => $"{Named(warning.Firms[0])} se détient soi-même : part laissée de côté",
            _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Doubt, "This doubt has no French words."),
        };

    internal static string Named(OwnershipNode node) => node.Name.Length > 0 ? ReadableCase.Name(node.Name) : Of(node);

    internal static string Names(IEnumerable<OwnershipNode> nodes) => string.Join(", ", nodes.Select(Named));

    internal static string Percent(decimal percent) => FrenchFigures.Percent(percent);

    private static string Held(OwnershipLink link) =>
        (link.Capital.IsUnknown, link.Votes.IsUnknown) switch
        {
            (true, true) => NotKnown,
            (false, true) => $"{Of(link.Capital)} du capital, droits de vote non connus",
            (true, false) => $"{Of(link.Votes)} des droits de vote, capital non connu",
            _ => $"{Of(link.Capital)} du capital, {Of(link.Votes)} des droits de vote",
        };

    private static IEnumerable<string> Places(OwnershipNode node) =>
        new (string Of, string? Code)[] { ("adresse", node.Country), ("direction", node.Headquarters), ("droit", node.Jurisdiction) }
            .Where(p => p.Code is not null)
            .Select(p => $"{p.Of} : {CountryWords.Of(p.Code!)}");
}
