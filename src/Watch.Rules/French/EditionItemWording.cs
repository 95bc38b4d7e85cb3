using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>An item of an edition, in detail or in a row of a table.</summary>
internal static class EditionItemWording
{
    private const int MostOfAKind = 50;

    public static SheetPart.Item Of(EditionItem item, IEnumerable<SheetFact> before) =>
        new(
            TitleOf(item),
            [
                .. before,
                .. Number(item),
                new SheetFact("Événement", EditionWords.Plain(EventOf(item))),
                .. Late(item),
                .. Some("Brevet", item.Patents.Count > 1 ? [.. item.Patents.Select(InAct)] : []),
                .. Parties(item),
                .. Family(item),
                .. Some("Pourquoi", [.. item.Why.Select(EditionWords.Phrase)]),
                .. Link(item),
            ]
        );

    public static SheetRow RowOf(EditionItem item) =>
        new([EditionWords.Phrase(ReferenceOf(item)), TitleOf(item), EditionWords.Plain(EventOf(item))]);

    private static SheetPhrase TitleOf(EditionItem item) =>
        item.Patents switch
        {
            [] => EditionWords.Phrase(item.Title ?? item.Notice),
            [var only] => EditionWords.TitleOf(only),
            { Count: var count } => EditionWords.Plain($"{FrenchWords.Capitalised(KindsOf(item))} : {count} brevets"),
        };

    private static string KindsOf(EditionItem item) => string.Join(", ", item.Kinds.Select(FrenchWords.Of));

    private static string EventOf(EditionItem item)
    {
        string day = FrenchFigures.Of(item.PublishedOn);
        string act = item.Act is { } number ? $", inscription {EditionWords.Line(number)} au registre des brevets" : "";
        return item.Kinds switch
        {
            [EventKind.PatentApplication] => $"demande publiée le {day}{act}",
            [EventKind.PatentGrant] => $"délivrance le {day}{act}",
            [] => $"parution du {day}{act}",
            _ => $"{KindsOf(item)}{act}, parution du {day}",
        };
    }

    private static string ReferenceOf(EditionItem item) =>
        item.Act is { } act ? $"inscription {act}"
        : item.Patents.Count > 0 ? item.Patents[0].Publication
        : item.Notice;

    private static IEnumerable<SheetFact> Number(EditionItem item) =>
        item.Patents.Count == 1 ? [new SheetFact("Numéro", EditionWords.Phrase(item.Patents[0].Publication))]
        : item.Patents.Count == 0 ? [new SheetFact("Annonce", EditionWords.Phrase(item.Notice))]
        : [];

    private static IEnumerable<SheetFact> Late(EditionItem item) =>
        item.IsLate
            ? [new SheetFact("À savoir", EditionWords.Plain($"connu cette semaine, publié le {FrenchFigures.Of(item.PublishedOn)}"))]
            : [];

    private static SheetPhrase InAct(AlertPatent patent) =>
        EditionWords.TitleOf(patent) with
        {
            Before = $"{EditionWords.Line(patent.Publication)}, ",
        };

    private static IEnumerable<SheetFact> Parties(EditionItem item)
    {
        foreach (EditionParty party in item.Parties.Take(MostOfAKind))
        {
            yield return new SheetFact(
                FrenchWords.Capitalised(PatentWording.Of(party.Role)),
                EditionWords.Phrase(party.Name) with
                {
                    After = (party.Siren is { } siren ? $" ({FrenchFigures.Of(siren)})" : "") + StandingOf(party),
                }
            );
        }

        if (item.Parties.Count > MostOfAKind)
        {
            yield return new SheetFact("Autres parties", EditionWords.Plain(EditionWords.Number(item.Parties.Count - MostOfAKind)));
        }

        if (item.Kinds.Contains(EventKind.PatentTransfer) && item.Parties.All(p => p.Role != PartyRole.Seller))
        {
            string[] applicants = [.. item.Parties.Where(p => p.Role == PartyRole.Applicant).Take(MostOfAKind).Select(p => p.Name)];
            string known = applicants.Length == 0 ? "" : $" (déposant : {string.Join(", ", applicants)})";
            yield return new SheetFact("Titulaire précédent", EditionWords.Phrase($"non connu{known}"));
        }
    }

    private static string StandingOf(EditionParty party) =>
        party.Standing switch
        {
            EditionStanding.None => "",
            EditionStanding.Member => ", membre du pôle",
            EditionStanding.Competitor => ", concurrent",
            EditionStanding.Regional => party.Role == PartyRole.Applicant ? ", déposant régional" : ", établi dans la région",
            _ => throw new ArgumentOutOfRangeException(nameof(party), party.Standing, "This standing has no French word."),
        };

    private static IEnumerable<SheetFact> Family(EditionItem item)
    {
        if (item.IsNewFamily)
        {
            yield return new SheetFact("Famille", EditionWords.Plain("nouvelle"));
        }

        foreach (SheetFact fact in Some("Aussi publié sous", [.. item.AlsoPublishedAs.Select(EditionWords.Phrase)]))
        {
            yield return fact;
        }
    }

    private static IEnumerable<SheetFact> Link(EditionItem item) =>
        EditionWords.Link(item.Link) is { } link
            ? [new SheetFact("Lien", EditionWords.Phrase($"publication officielle, {ReferenceOf(item)}"), link)]
            : [];

    private static IEnumerable<SheetFact> Some(string name, IReadOnlyList<SheetPhrase> values) =>
        values
            .Take(MostOfAKind)
            .Append(EditionWords.Plain($"et {EditionWords.Number(values.Count - MostOfAKind)} de plus"))
            .Take(values.Count)
            .Select(value => new SheetFact(name, value));
}
