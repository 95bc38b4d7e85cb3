using System.Globalization;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What an edition says, in French.</summary>
internal static class EditionWording
{
    // Of publications, of acts and of errata; the rest stands in tables.
    private const int MostInDetail = 100;
    private const int MostApplicants = 500;

    private static readonly string[] Heads = ["Numéro", "Titre", "Événement"];

    public static EditionSheet Of(EditionContent edition) =>
        new(
            EditionWords.Phrase(edition.Title).Text,
            NameOf(edition.Number, edition.Day),
            HeadOf(edition),
            StatementOf(edition),
            [
                .. Themes(edition),
                .. Acts(edition),
                Section("Errata", edition.Errata.Count, "un erratum", "errata", [.. Errata(edition.Errata)]),
                Section(
                    "Nouveaux déposants",
                    edition.NewApplicants.Count,
                    "un déposant absent des éditions précédentes",
                    "déposants absents des éditions précédentes",
                    [.. Applicants(edition.NewApplicants)]
                ),
                .. EditionFigures.Of(edition),
            ],
            string.Create(
                CultureInfo.InvariantCulture,
                $"Édition {edition.Id:D}, close à la position {edition.Position} du journal, ouverte après la position {edition.After}."
            ),
            EditionWords.Link(edition.Archive) is { } link
                ? new SheetFact("Archive", EditionWords.Plain("cette édition sur le site"), link)
                : null
        );

    /// <summary>Its name among its route's: <c>édition n° 12 du 3 janvier 2014</c>.</summary>
    public static string NameOf(int number, DateOnly day) =>
        number == 0 ? $"aperçu du {FrenchFigures.Of(day)}" : $"édition n° {EditionWords.Number(number)} du {FrenchFigures.Of(day)}";

    public static string StatementOf(EditionContent edition)
    {
        List<EditionItem> items = [.. edition.Themes.SelectMany(t => t.Items)];
        int grants = items.Count(i => i.Kinds.Contains(EventKind.PatentGrant));
        string[] counts =
        [
            .. NotNone(items.Count, "une publication", "publications"),
            .. NotNone(grants, "une délivrance", "délivrances").Select(count => $"dont {count}"),
            .. NotNone(edition.Acts.Count, "un acte", "actes"),
            .. NotNone(edition.Errata.Count, "un erratum", "errata"),
        ];
        return counts.Length > 0
            ? string.Join(", ", counts)
            : "Rien n’a paru pour cette veille : aucune publication, aucun acte, aucun erratum. Voici ce qui a été lu";
    }

    private static string HeadOf(EditionContent edition) =>
        FrenchWords.Capitalised(NameOf(edition.Number, edition.Day)) + (edition.Number == 0 ? ", non publié" : "");

    private static IEnumerable<string> NotNone(int count, string one, string many) =>
        count == 0 ? [] : [EditionWords.Count(count, one, many)];

    private static SheetSection Section(string title, int count, string one, string many, IReadOnlyList<SheetPart> parts) =>
        new(EditionWords.Title(title), count == 0 ? "rien" : EditionWords.Count(count, one, many), parts);

    private static IEnumerable<SheetSection> Themes(EditionContent edition)
    {
        int room = MostInDetail;
        foreach (EditionTheme theme in edition.Themes)
        {
            yield return Section(theme.Name, theme.Items.Count, "une publication", "publications", [.. Items(theme.Items, room)]);
            room = Math.Max(0, room - theme.Items.Count);
        }
    }

    private static IEnumerable<SheetSection> Acts(EditionContent edition)
    {
        EditionItem[] transfers = [.. edition.Acts.Where(IsTransfer)];
        EditionItem[] others = [.. edition.Acts.Where(a => !IsTransfer(a))];
        return
        [
            Section("Ce qui a changé de mains", transfers.Length, "un acte", "actes", [.. Items(transfers, MostInDetail)]),
            Section(
                "Autres actes du registre et fins de droits",
                others.Length,
                "un acte",
                "actes",
                [.. Items(others, Math.Max(0, MostInDetail - transfers.Length))]
            ),
        ];
    }

    private static bool IsTransfer(EditionItem act) => act.Kinds.Contains(EventKind.PatentTransfer);

    private static IEnumerable<SheetPart> Items(IReadOnlyList<EditionItem> items, int room) =>
        items.Take(room).Select(SheetPart (item) => EditionItemWording.Of(item, [])).Concat(Rest([.. items.Skip(room)]));

    private static IEnumerable<SheetPart> Errata(IReadOnlyList<EditionErratum> errata) =>
        errata
            .Take(MostInDetail)
            .Select(SheetPart (erratum) => EditionItemWording.Of(erratum.Item, [Correction(erratum)]))
            .Concat(Rest([.. errata.Skip(MostInDetail).Select(erratum => erratum.Item)]));

    private static SheetFact Correction(EditionErratum erratum) =>
        new(
            "Erratum",
            EditionWords.Plain(
                $"{NameOf(erratum.Edition, erratum.EditionDay)}, "
                    + (erratum.IsWithdrawn ? "qui l’annonçait à tort : ne tient plus" : "qui disait autre chose : voici ce qui vaut")
            )
        );

    private static IEnumerable<SheetPart> Rest(IReadOnlyList<EditionItem> items) =>
        items.Count == 0
            ? []
            :
            [
                new SheetPart.Table(
                    EditionWords.Count(items.Count, "Une de plus, en bref", "de plus, en bref"),
                    Heads,
                    [.. items.Select(EditionItemWording.RowOf)]
                ),
            ];

    private static IEnumerable<SheetPart> Applicants(IReadOnlyList<string> names) =>
        names
            .Take(MostApplicants)
            .Select(EditionWords.Phrase)
            .Concat(
                names.Count > MostApplicants ? [EditionWords.Plain($"et {EditionWords.Number(names.Count - MostApplicants)} de plus")] : []
            )
            .Select(phrase => new SheetPart.Line(phrase));
}
