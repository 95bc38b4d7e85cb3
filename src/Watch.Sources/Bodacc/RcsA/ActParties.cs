using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>Who is in an act, each from their own block; in a merger, demerger or contribution the prose says who is who.</summary>
internal static class ActParties
{
    /// <summary>What the persons of the notice do: they buy in a sale, benefit in a contribution, and are the subject of all else.</summary>
    public static PartyRole RoleOfPersons(XElement? act, EventKind? kind) => kind switch
    {
        EventKind.SaleOfBusiness => PartyRole.Buyer,
        EventKind.AssetContribution => PartyRole.Acquirer,
        null when act?.Name.LocalName == "vente" => PartyRole.Buyer,
        _ => PartyRole.Subject,
    };

    /// <summary>The parties in document order, then those that only <paramref name="structuralProse"/> names.</summary>
    public static IReadOnlyList<Party> Read(XElement record, PartyRole persons, string? structuralProse)
    {
        bool structural = structuralProse is not null;
        Party[] printed =
        [
            .. Persons(record, persons),
            .. Previous(record, "precedentProprietaire", structural ? PartyRole.Target : PartyRole.Seller),
            .. Previous(record, "precedentExploitant", PartyRole.PreviousOperator),
        ];
        return structural ? WithProse(printed, ProseParties.Read(structuralProse!)) : printed;
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

    private static IReadOnlyList<Party> WithProse(Party[] printed, IReadOnlyList<Party> prose)
    {
        Dictionary<Siren, Party> told = prose.ToDictionary(p => p.Siren!.Value);
        Party[] placed = [.. printed.Select(p => p with { Role = RoleOf(p, told, prose) })];
        HashSet<Siren> known = [.. printed.Where(p => p.Siren is not null).Select(p => p.Siren!.Value)];
        return [.. placed.DistinctBy(p => (p.Role, p.Siren, p.Name)), .. prose.Where(p => !known.Contains(p.Siren!.Value))];
    }

    // The prose knows best; where it is silent on a firm, the role that the other one leaves.
    private static PartyRole RoleOf(Party party, Dictionary<Siren, Party> told, IReadOnlyList<Party> prose)
    {
        if (party.Siren is { } siren && told.TryGetValue(siren, out Party? named) && named.Role != PartyRole.Subject)
        {
            return named.Role;
        }

        if (party.Role != PartyRole.Subject)
        {
            return party.Role;
        }

        PartyRole[] others = [.. prose.Where(p => p.Siren != party.Siren).Select(p => p.Role).Where(r => r is PartyRole.Acquirer or PartyRole.Target).Distinct()];
        return others switch
        {
            [PartyRole.Acquirer] => PartyRole.Target,
            [PartyRole.Target] => PartyRole.Acquirer,
            _ => PartyRole.Subject,
        };
    }
}
