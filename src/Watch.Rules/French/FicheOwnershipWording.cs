using Watch.Rules.Fiches;
using Watch.Rules.French.Words;
using Watch.Rules.Ownership;

namespace Watch.Rules.French;

/// <summary>Who is above a firm and who is below it, in French.</summary>
internal static class FicheOwnershipWording
{
    private const int MostBelow = 100;
    private const int MostHolders = 30;

    public static SheetSection Above(string firm, FicheOwnership ownership) =>
        ownership.Above.Count == 0
            ? new SheetSection(
                "Qui contrôle",
                "personne de connu",
                [Line($"Au-dessus de l’entreprise : {Of(ownership.NoOwner ?? NoOwner.NotPublished)}"), .. Doubts(ownership)]
            )
            : new SheetSection(
                "Qui contrôle",
                EditionWords.Count(ownership.Tops.Count, "un sommet connu", "sommets connus"),
                [
                    .. ownership.Tops.Select(top => Line($"Au sommet : {NameOf(top)}")),
                    new SheetPart.Tree([.. ownership.Above.Select(Branch)]),
                    new SheetPart.Picture(PictureTitle(firm), ChainPicture.Of(firm, ownership)),
                    .. ownership.Holders.Take(MostHolders).Select(holder => Line(Of(holder))),
                    .. More(ownership.Holders.Count - MostHolders),
                    .. Doubts(ownership),
                ]
            );

    public static SheetSection Below(FicheOwnership ownership) =>
        new(
            "Filiales",
            ownership.Below.Count == 0 ? "rien n’est connu" : EditionWords.Number(ownership.Below.Count),
            [
                .. ownership.Below.Count == 0
                    ? []
                    : new SheetPart[] { new SheetPart.Tree([.. ownership.Below.Take(MostBelow).Select(Branch)]) },
                .. More(ownership.Below.Count - MostBelow),
            ]
        );

    /// <summary>Its name and its countries, as far as they are told.</summary>
    public static string NameOf(FicheEntity firm)
    {
        string[] places =
        [
            .. firm.Country is { } country ? [CountryWords.Of(country)] : Array.Empty<string>(),
            .. firm.Headquarters is { } seat && seat != firm.Country
                ? [$"siège effectif : {CountryWords.Of(seat)}"]
                : Array.Empty<string>(),
            .. firm.Jurisdiction is { } law && law != firm.Country ? [$"droit : {CountryWords.Of(law)}"] : Array.Empty<string>(),
        ];
        string name = EditionWords.Phrase(firm.Name.Length > 0 ? firm.Name : firm.Lei?.Value ?? firm.Siren?.Value ?? "").Text;
        return $"{name} ({(places.Length == 0 ? "pays non publié" : EditionWords.Line(string.Join(" ; ", places)))})";
    }

    private static IEnumerable<SheetPart> More(int left) =>
        left > 0 ? [Line($"et {EditionWords.Number(left)} de plus, que donne l’option --json")] : [];

    // By all ways between the two.
    private static string Of(FicheHolder holder)
    {
        string held = $"part du capital {Held(holder.Capital)}, des votes {Held(holder.Votes)}";
        return EditionWords.Line($"{ControlWording.Of(holder.Finding)} ; par tous les chemins : {held}");
    }

    private static string Held(FicheShare? share) => share is null ? "non connue" : Of(share);

    private static string PictureTitle(string firm) => $"Qui contrôle {EditionWords.Title(firm)}";

    private static SheetBranch Branch(FicheOwner owner) =>
        new(
            EditionWords.Plain(NameOf(owner.Firm)),
            EditionWords.Plain(
                string.Join(
                    " ; ",
                    [
                        .. NumbersOf(owner.Firm),
                        $"capital : {Of(owner.Capital)}",
                        $"votes : {Of(owner.Votes)}",
                        .. owner.IsGap ? ["sociétés intermédiaires non publiées"] : Array.Empty<string>(),
                        .. owner.Statements.Select(Of).Distinct(StringComparer.Ordinal),
                        .. owner.IsRepeated ? ["déjà cité ci-dessus"] : Array.Empty<string>(),
                        .. owner.NoOwner is { } why ? [$"au-dessus : {Of(why)}"] : Array.Empty<string>(),
                    ]
                )
            ),
            [.. owner.Above.Select(Branch)]
        );

    private static IEnumerable<string> NumbersOf(FicheEntity firm)
    {
        if (firm.Siren is { } siren)
        {
            yield return FrenchFigures.Of(siren);
        }

        if (firm.Lei is { } lei)
        {
            yield return $"LEI {lei}";
        }
    }

    private static string Of(FicheShare? share) =>
        share is null ? "non publié" : OwnershipWording.Of(Share.Between(share.Low, share.High, share.IsLowOpen));

    private static string Of(FicheStatement statement)
    {
        string what = statement.Basis switch
        {
            OwnershipBasis.ConsolidationDirect => "consolidation directe",
            OwnershipBasis.ConsolidationUltimate => "consolidation au sommet",
            OwnershipBasis.Declaration => "déclaration",
            _ => "fusion",
        };
        string where = statement.Notice is { } notice
            ? $"{statement.Source}:{notice}"
            : $"{statement.Source}, {statement.Part}, état du {FrenchFigures.Of(ParisTime.DayOf(statement.ContentDate ?? default))}";
        return EditionWords.Line(
            $"{what} ({where}){(statement.From is { } from ? $", depuis le {FrenchFigures.Of(from)}" : ", depuis une date non connue")}"
        );
    }

    private static string Of(NoOwner why) =>
        why switch
        {
            NoOwner.NaturalPersons => "des personnes physiques",
            NoOwner.NonConsolidating => "un détenteur qui ne consolide pas",
            NoOwner.NoKnownPerson => "aucun détenteur connu (capital dispersé)",
            NoOwner.NoLei => "une société mère sans LEI, non nommée",
            NoOwner.NonPublic => "une société mère tenue secrète",
            _ => "non publié",
        };

    private static IEnumerable<SheetPart> Doubts(FicheOwnership ownership) =>
        ownership.Doubts.Select(d => (SheetPart)Line($"À savoir : {Of(d)} ({EditionWords.Line(string.Join(", ", d.Firms))})"));

    private static string Of(FicheDoubt doubt) =>
        doubt.Doubt switch
        {
            OwnershipDoubt.SumOverWhole => $"les parts connues font plus de 100 % ({FrenchFigures.Percent(doubt.Sum ?? 0)})",
            OwnershipDoubt.LoopReachesWhole => "des sociétés se détiennent l’une l’autre, jusqu’à 100 %",
            OwnershipDoubt.Contradiction => "deux publications se contredisent, les deux sont gardées",
            OwnershipDoubt.NumbersDisagree => "un même LEI est donné à plusieurs SIREN",
            _ => "une société est dite se détenir elle-même, ce qui est laissé de côté",
        };

    private static SheetPart.Line Line(string text) => new(EditionWords.Plain(text));
}
