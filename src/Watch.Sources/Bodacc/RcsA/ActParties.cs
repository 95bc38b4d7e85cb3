using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>Who is in an act, each from their own block; in a merger, demerger or contribution the prose says who is who.</summary>
internal static class ActParties
{
    /// <summary>
    /// What the persons of the notice do: they buy in a sale, benefit where the category is a contribution, and are the subject of all
    /// else.
    /// </summary>
    public static PartyRole RoleOfPersons(Element? act, EventKind? kind) =>
        kind switch
        {
            EventKind.SaleOfBusiness or EventKind.BusinessTransfer => PartyRole.Buyer,
            EventKind.UniversalTransfer when act?.Name != "vente" => PartyRole.Acquirer,
            EventKind.AssetContribution when act?.Name != "vente" || IsContribution(act) => PartyRole.Acquirer,
            null when act?.Name == "vente" => PartyRole.Buyer,
            _ => PartyRole.Subject,
        };

    private static bool IsContribution(Element? act) =>
        act.TextOf("categorieVente") is { } category && Folding.Fold(category).StartsWith("apport", StringComparison.Ordinal);

    /// <summary>The parties in document order, then those that only <paramref name="structuralProse"/> names.</summary>
    public static IReadOnlyList<Party> Read(Element record, PartyRole persons, string? structuralProse, Findings findings)
    {
        List<Party> printed = Persons(record, persons, findings);
        AddPrevious(printed, record, "precedentProprietaire", PartyRole.Seller, findings);
        AddPrevious(printed, record, "precedentExploitant", PartyRole.PreviousOperator, findings);
        return structuralProse is null ? printed : WithProse(printed, ProseParties.Read(structuralProse, printed));
    }

    /// <summary>
    /// The shop sign and the activity stand beside the person, with the establishment; of several persons nobody knows whose they are.
    /// </summary>
    private static List<Party> Persons(Element record, PartyRole role, Findings findings)
    {
        List<Party> persons = PersonReader.ReadAll(record.Child("personnes")?.ChildrenOf("personne") ?? default, role, findings);
        findings.WarnIf(persons.Count == 0, "unread-person", "an act without a person");
        if (persons is [{ } only])
        {
            foreach (Element establishment in record.ChildrenOf("etablissement"))
            {
                only = WithActivity(WithSigns(only, establishment), establishment);
            }

            persons[0] = only;
        }

        return persons;
    }

    private static Party WithSigns(Party party, Element establishment) =>
        establishment.Child("enseigne") is null
            ? party
            : party with
            {
                OtherNames = [.. party.OtherNames.Concat(establishment.TextsOf("enseigne")).Distinct(StringComparer.Ordinal)],
            };

    // Of several establishments each has its own; most of them print the same twice.
    private static Party WithActivity(Party party, Element establishment) =>
        establishment.TextOf("activite") is not { } activity || party.Activity?.Contains(activity, StringComparison.Ordinal) == true
            ? party
            : party with
            {
                Activity = party.Activity is null ? activity : $"{party.Activity} ; {activity}",
            };

    private static void AddPrevious(List<Party> parties, Element record, string element, PartyRole role, Findings findings)
    {
        foreach (Element child in record.Children)
        {
            if (child.Name.StartsWith(element, StringComparison.Ordinal))
            {
                parties.Add(PersonReader.Read(child, role, findings));
            }
        }
    }

    private static IReadOnlyList<Party> WithProse(List<Party> printed, ProseParties prose)
    {
        bool bothPrinted = printed.Exists(p => p.Role == PartyRole.Seller);
        IEnumerable<Party> placed = printed.Select(p => p with { Role = prose.RoleOf(p.Siren) ?? Unsaid(p.Role, bothPrinted) });
        IEnumerable<Party> once = placed
            .GroupBy(p => (p.Role, p.Siren, p.Name))
            .Select(g => g.FirstOrDefault(p => p.Capital is not null) ?? g.First());
        return [.. once, .. prose.Named];
    }

    /// <summary>
    /// Where the prose is silent: with an owner before, the persons receive and the owner gives, which holds for 9 in 10 of
    /// those that tell; without one a merger does not say which side the notice is about.
    /// </summary>
    private static PartyRole Unsaid(PartyRole printed, bool bothPrinted) =>
        printed switch
        {
            PartyRole.Seller => PartyRole.Target,
            PartyRole.Subject when bothPrinted => PartyRole.Acquirer,
            PartyRole other => other,
        };
}
