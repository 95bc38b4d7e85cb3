using Watch.Contracts.Notices;
using Watch.Rules.Fiches;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What a firm is: names, capital, officers, each with its notice.</summary>
internal static class FicheFactWording
{
    public static SheetPart.Item Of(FicheName name) =>
        new(
            EditionWords.Phrase(name.Text),
            [
                new SheetFact(
                    "Nature",
                    EditionWords.Plain(
                        name.Kind switch
                        {
                            FicheNameKind.Legal => "dénomination, la dernière publiée",
                            FicheNameKind.Former => "dénomination publiée auparavant",
                            _ => "nom commercial, enseigne ou sigle",
                        }
                    )
                ),
                Since(name.First, isKnownBefore: false),
                Notice("Annonce", name.First),
                .. name.Last == name.First ? Array.Empty<SheetFact>() : [Notice("Dernière annonce", name.Last)],
            ]
        );

    public static SheetPart.Item Of(FicheValue value) =>
        new(
            EditionWords.Phrase(value.Text),
            [
                Since(value.Since, value.Before is not null),
                .. value.Before is { } before ? [new SheetFact("Avant", EditionWords.Phrase(before))] : Array.Empty<SheetFact>(),
                Notice("Annonce", value.Since),
                .. value.Until is { } until ? [Notice("Jusqu’à l’annonce", until)] : Array.Empty<SheetFact>(),
            ]
        );

    public static SheetPart.Item Of(FicheCapital capital) =>
        new(
            AmountOf(capital),
            [
                new SheetFact("Événement", EditionWords.Plain(EventOf(capital))),
                Since(capital.Reference, capital.Before is not null),
                .. capital.Before is { } before
                    ? [new SheetFact("Avant", EditionWords.Plain(FrenchFigures.Of(before)))]
                    : Array.Empty<SheetFact>(),
                Notice("Annonce", capital.Reference),
            ]
        );

    public static SheetPart.Item Of(FicheOfficer officer) =>
        new(
            EditionWords.Phrase(officer.UsageName is { } usage ? $"{officer.Name} ({usage})" : officer.Name),
            [
                new SheetFact("Fonction", EditionWords.Phrase(officer.Role)),
                .. RepresentedBy(officer.RepresentedBy),
                new SheetFact("État", EditionWords.Plain(StateOf(officer))),
                .. officer.Since is { } since
                    ? new[] { Since(since, officer.Arrived), Notice("Annonce", since) }
                    : [new SheetFact("Depuis", EditionWords.Plain("non connu avant son départ"))],
                .. officer.Until is { } until
                    ? [Notice(officer.State == FicheOfficerState.Left ? "Annonce du départ" : "N’est plus dans l’annonce", until)]
                    : Array.Empty<SheetFact>(),
            ]
        );

    private static SheetFact[] RepresentedBy(string? name) =>
        name is null ? [] : [new SheetFact("Représentée par", EditionWords.Phrase(name))];

    /// <summary>Since when something is known.</summary>
    public static SheetFact Since(FicheReference told, bool isKnownBefore) =>
        new("Depuis", EditionWords.Plain($"{FrenchFigures.Of(told.Since)}{(isKnownBefore ? "" : ", non connu avant")}"));

    /// <summary>The notice of a fact.</summary>
    public static SheetFact Notice(string name, FicheReference told) =>
        new(
            name,
            EditionWords.Phrase(
                $"{told.Source}:{told.Notice} du {FrenchFigures.Of(told.PublishedOn)}"
                    + (told.Corrects is { } corrected ? $", qui corrige {corrected}" : "")
            ),
            EditionWords.Link(told.Link)
        );

    // What is made here keeps the blanks that no line breaks at.
    private static SheetPhrase AmountOf(FicheCapital capital) =>
        (capital.Amount, capital.Minimum) switch
        {
            ({ } amount, { } least) => EditionWords.Plain($"{FrenchFigures.Of(amount)}, variable, {FrenchFigures.Of(least)} au moins"),
            ({ } amount, null) => EditionWords.Plain($"{FrenchFigures.Of(amount)}{(capital.Variable ? ", variable" : "")}"),
            (null, { } least) => EditionWords.Plain($"variable, {FrenchFigures.Of(least)} au moins"),
            _ => EditionWords.Phrase(capital.AsPrinted),
        };

    private static string EventOf(FicheCapital capital) =>
        (capital.IsChange, capital.Direction) switch
        {
            (false, _) => "imprimé dans l’annonce",
            (true, CapitalDirection.Increase) => "augmentation du capital",
            (true, CapitalDirection.Decrease) => "réduction du capital",
            _ => FrenchWords.Of(EventKind.CapitalChange),
        };

    private static string StateOf(FicheOfficer officer)
    {
        string from = officer.From is { } day ? $", en fonction le {FrenchFigures.Of(day)} selon l’annonce" : "";
        return officer.State switch
        {
            FicheOfficerState.InOffice => $"en fonction à la dernière annonce{from}",
            FicheOfficerState.NoLongerListed => $"une annonce plus récente ne cite plus cette personne, sans dire son départ{from}",
            _ => $"parti{from}",
        };
    }
}
