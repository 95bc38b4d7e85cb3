using Watch.Rules.Fiches;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What a fiche says, in French.</summary>
internal static class FicheWording
{
    // A page has to be read by somebody; all of it is in the JSON.
    private const int MostOfASection = 100;

    public static EditionSheet Of(Fiche fiche)
    {
        string number = FrenchFigures.Of(fiche.Siren);
        return new EditionSheet(
            fiche.Name is { } name ? EditionWords.Title(name) : number,
            $"fiche, {number}",
            string.Join(", ", [$"Fiche, {number}", .. fiche.Leis.Select(l => $"LEI {l}"), .. fiche.Isins.Select(i => $"ISIN {i}")]),
            StatementOf(fiche),
            [
                Section("Noms", fiche.Names, FicheFactWording.Of),
                Section("Forme juridique", fiche.LegalForms, FicheFactWording.Of),
                Section("Capital", fiche.Capitals, FicheFactWording.Of),
                Section("Dirigeants et commissaires aux comptes", fiche.Officers, FicheFactWording.Of),
                Section("Siège", fiche.Seats, FicheFactWording.Of),
                Section("Activité", fiche.Activities, FicheFactWording.Of),
                .. fiche.Ownership is { } ownership
                    ? [FicheOwnershipWording.Above(fiche.Name ?? number, ownership), FicheOwnershipWording.Below(ownership)]
                    : new SheetSection[] { new("Qui contrôle", "rien n’est connu", []) },
                Section("Procédures collectives", fiche.Procedures, FicheEventWording.Of),
                Section("Brevets", fiche.Patents, FicheEventWording.Of),
                Section("Comptes déposés", fiche.Accounts, FicheEventWording.Of),
                Section("Établissements", fiche.Establishments, FicheEventWording.Of),
                Section("Autres annonces", fiche.Others, FicheEventWording.Of),
            ],
            "Chaque fait porte l’annonce qui le dit. Une annonce corrigée ne compte que par sa correction, une annonce annulée "
                + "ne compte pas. « Non connu avant » : rien de plus ancien n’a été lu. "
                + "Les annonces qui ne donnent que le nom de l’entreprise n’y sont pas."
        );
    }

    private static string StatementOf(Fiche fiche) =>
        (fiche.FirstOn, fiche.LastOn) switch
        {
            ({ } first, { } last) when first != last =>
                $"{EditionWords.Count(fiche.Notices, "une annonce", "annonces")}, du {FrenchFigures.Of(first)} au {FrenchFigures.Of(last)}",
            ({ } only, _) => $"{EditionWords.Count(fiche.Notices, "une annonce", "annonces")}, du {FrenchFigures.Of(only)}",
            _ => "Aucune annonce lue ne porte un numéro de cette entreprise",
        };

    private static SheetSection Section<T>(string title, IReadOnlyList<T> facts, Func<T, SheetPart.Item> word)
    {
        List<SheetPart> parts = [.. facts.Take(MostOfASection).Select(word)];
        if (facts.Count > MostOfASection)
        {
            int left = facts.Count - MostOfASection;
            parts.Add(new SheetPart.Line(EditionWords.Plain($"et {EditionWords.Number(left)} de plus, que donne l’option --json")));
        }

        return new SheetSection(title, facts.Count == 0 ? "rien n’est connu" : EditionWords.Number(facts.Count), parts);
    }
}
