using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>Who is in an act, each from their own block; in a merger, demerger or contribution the prose says who is who.</summary>
internal static class ActParties
{
    /// <summary>What the persons of the notice do: they buy in a sale, benefit where the category is a contribution, and are the subject of all else.</summary>
    public static PartyRole RoleOfPersons(XElement? act, EventKind? kind) => kind switch
    {
        EventKind.SaleOfBusiness => PartyRole.Buyer,
        EventKind.AssetContribution when IsContribution(act) => PartyRole.Acquirer,
        null when act?.Name.LocalName == "vente" => PartyRole.Buyer,
        _ => PartyRole.Subject,
    };

    private static bool IsContribution(XElement? act) => act?.Element("categorieVente")?.Value.TrimStart().StartsWith("Apport", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The parties in document order, then those that only <paramref name="structuralProse"/> names.</summary>
    public static IReadOnlyList<Party> Read(XElement record, PartyRole persons, string? structuralProse)
    {
        Party[] printed =
        [
            .. Persons(record, persons),
            .. Previous(record, "precedentProprietaire", PartyRole.Seller),
            .. Previous(record, "precedentExploitant", PartyRole.PreviousOperator),
        ];
        return structuralProse is null ? printed : WithProse(printed, ProseParties.Read(structuralProse, printed));
    }

    /// <summary>The sign over the door stands beside the person, with the establishment; of several persons nobody knows whose it is.</summary>
    private static Party[] Persons(XElement record, PartyRole role)
    {
        Party[] persons = [.. PersonReader.ReadAll(record.Element("personnes")?.Elements("personne") ?? [], role)];
        string[] signs = [.. record.Elements("etablissement").SelectMany(e => e.TextsOf("enseigne"))];
        return persons is [{ } only] && signs.Length > 0
            ? [only with { OtherNames = [.. only.OtherNames.Concat(signs).Distinct(StringComparer.Ordinal)] }]
            : persons;
    }

    private static IEnumerable<Party> Previous(XElement record, string element, PartyRole role) =>
        record.Elements()
            .Where(e => e.Name.LocalName.StartsWith(element, StringComparison.Ordinal))
            .Select(e => PersonReader.Read(e, [], role));

    private static IReadOnlyList<Party> WithProse(Party[] printed, ProseParties prose)
    {
        bool bothPrinted = printed.Any(p => p.Role == PartyRole.Seller);
        IEnumerable<Party> placed = printed.Select(p => p with { Role = prose.RoleOf(p.Siren) ?? Unsaid(p.Role, bothPrinted) });
        return [.. placed.DistinctBy(p => (p.Role, p.Siren, p.Name)), .. prose.Named];
    }

    /// <summary>
    /// Where the prose is silent: with an owner before, the persons receive and the owner gives, which holds for 9 in 10 of
    /// those that tell; without one a merger does not say which side the notice is about.
    /// </summary>
    private static PartyRole Unsaid(PartyRole printed, bool bothPrinted) => printed switch
    {
        PartyRole.Seller => PartyRole.Target,
        PartyRole.Subject when bothPrinted => PartyRole.Acquirer,
        PartyRole other => other,
    };
}
