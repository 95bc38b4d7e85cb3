using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Modifications;
using Xunit;
using static Watch.Contracts.Notices.EventKind;

namespace Watch.Sources.Tests.Bodacc.Modifications;

/// <summary>The descriptifs of BODACC A, where a list may stand in prose or not at all.</summary>
public sealed class ModificationsWithinProseTests
{
    public static TheoryData<string, EventKind[]> Lists =>
        new()
        {
            {
                "Modification survenue sur l'administration, l'activité, immatriculation suite à transfert de son siège "
                    + "social hors ressort.",
                [EventKind.OfficerChange, ActivityChange, SeatTransfer]
            },
            {
                "Immatriculation suite à transfert de son siège social hors ressort. Modification survenue sur l'administration",
                [SeatTransfer, EventKind.OfficerChange]
            },
            {
                "Immatriculation d'une personne morale suite au transfert du siège hors ressort.Modification de représentant.",
                [SeatTransfer, EventKind.OfficerChange]
            },
            {
                "Immatriculation d'une personne morale suite au transfert du siège hors ressort. Cette société n'exerce "
                    + "aucune activité",
                [SeatTransfer]
            },
            {
                "immatriculation suite à transfert de l'établissement principal hors ressort, mise en activité de la société.",
                [EstablishmentChange, ActivityChange]
            },
            {
                "Modification survenue sur l'administration, la dénomination, transformation d'un GAEC.",
                [EventKind.OfficerChange, NameChange, OtherLegalNotice]
            },
            {
                "Mise en activité de la société sur achat ou apport après avis provisoire Modification survenue sur la "
                    + "dénomination, le capital",
                [NameChange, CapitalChange]
            },
            { "modification survenue sur l'activité Avis provisoire paru le 21/05/2020 n°97A", [ActivityChange] },
            {
                "Immatriculation suite à transfert de son siège social hors ressort, le capital fixe devient variable.",
                [SeatTransfer, CapitalChange]
            },
            { "transfert du siège social.", [SeatTransfer] },
            {
                "Acte authentique en date du 26/05/2020. Modification de la dénomination. Modification du capital. Oppositions au siège.",
                [NameChange, CapitalChange]
            },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_surely_an_item_is_read(string text, EventKind[] kinds) =>
        Assert.Equal(kinds, ModificationText.ReadWithin(text).Select(m => m.Kind));

    [Theory]
    [InlineData("Cette société n'exerce aucune activité")]
    [InlineData("Fonds reçu en location gérance.")]
    [InlineData("Transformation d'un GAEC")]
    [InlineData("Mise en activité de la société suite à achat. Date du premier avis publié au Bodacc : 30/04/2020.")]
    [InlineData("Mise en activité de la société")]
    [InlineData("Erreur sur l'adresse du siège et de l'établissement principal : 10 rue du Port et non 12 rue du Port")]
    [InlineData("Acte sous seing privé en date du 12/03/2020. Dissolution de la société VELMARE. Augmentation du capital de 300 euros.")]
    [InlineData(
        "Projet de fusion : VELMARE absorbe DORVAL. Modification du capital social de la société absorbante. Transmission "
            + "universelle du patrimoine."
    )]
    [InlineData("Siège et établissement principal acquis par achat")]
    [InlineData("Numéro et date de l'avis provisoire : 105A, le 02/06/2020")]
    [InlineData("10 rue du Port")]
    public void Prose_announces_nothing(string text) => Assert.Empty(ModificationText.ReadWithin(text));

    [Fact]
    public void No_text_throws_and_nothing_is_said_twice() =>
        Gen.OneOf(
                Gen.String,
                Gen.Char.Array[0, 80].Select(chars => new string(chars)),
                Gen.OneOfConst(
                        "Modification survenue sur ",
                        "le capital",
                        " (augmentation)",
                        ", ",
                        " et ",
                        ".",
                        ". ",
                        "; ",
                        "dissolution",
                        "Observation: ",
                        "la durée",
                        "x"
                    )
                    .Array[0, 40]
                    .Select(string.Concat)
            )
            .Sample(text =>
            {
                foreach (IReadOnlyList<Modification> read in new[] { ModificationText.Read(text), ModificationText.ReadWithin(text) })
                {
                    Assert.Distinct(read.Select(m => (m.Kind, m.Direction, m.Kind == OtherLegalNotice ? m.Label : "")));
                    Assert.All(read, m => Assert.NotEmpty(m.Label));
                }
            });

    [Theory]
    [InlineData("le capital et ")]
    [InlineData("le capital, le pavillon ")]
    [InlineData("Modification de ")]
    [InlineData("x. ")]
    [InlineData("(")]
    public async Task A_text_of_a_million_characters_takes_no_more_than_moments(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        Task<IReadOnlyList<Modification>> reading = Task.Run(() => ModificationText.Read(text), TestContext.Current.CancellationToken);

        Assert.NotNull(await reading.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }
}
