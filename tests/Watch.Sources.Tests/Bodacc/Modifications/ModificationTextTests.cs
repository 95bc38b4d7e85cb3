using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Modifications;
using Xunit;
using static Watch.Contracts.Notices.EventKind;

namespace Watch.Sources.Tests.Bodacc.Modifications;

/// <summary>The descriptifs of BODACC B, in every court's wording.</summary>
public sealed class ModificationTextTests
{
    public static TheoryData<string, EventKind[]> Lists =>
        new()
        {
            { "Modification survenue sur le capital, transfert du siège social.", [CapitalChange, SeatTransfer] },
            {
                "Modification survenue sur l'administration, l'activité, le capital.",
                [EventKind.OfficerChange, ActivityChange, CapitalChange]
            },
            { "modification survenue sur l'administration", [EventKind.OfficerChange] },
            { "Modification de l'administration.", [EventKind.OfficerChange] },
            { "Modification du capital. Modification de la dénomination. Nouveau siège.", [CapitalChange, NameChange, SeatTransfer] },
            {
                "modification survenue sur l'activité de l'établissement principal, l'adresse du siège et l'adresse de l'établissement",
                [ActivityChange, SeatTransfer, EstablishmentChange]
            },
            {
                "Immatriculation suite à transfert de son siège social hors ressort.Modification de représentant.",
                [SeatTransfer, EventKind.OfficerChange]
            },
            {
                "Modification survenue sur l'administration, cessation d'activité, dissolution de la société.",
                [EventKind.OfficerChange, ActivityChange, Dissolution]
            },
            { "Modification survenue sur la dénomination, le nom commercial, le sigle, l'enseigne", [NameChange] },
            { "MODIFICATION SURVENUE SUR LE CAPITAL", [CapitalChange] },
            { "Changement de la dénomination, du siège social et du gérant", [NameChange, SeatTransfer, EventKind.OfficerChange] },
            { "Augmentation du capital social et nomination d'un nouveau président", [CapitalChange, EventKind.OfficerChange] },
            { "transfert du siège social.", [SeatTransfer] },
            { "transfert de l'établissement principal.", [EstablishmentChange] },
            { "établissement principal donné en location-gérance.", [EstablishmentChange] },
            { "nouvel établissement principal", [EstablishmentChange] },
            { "siège et établissement principal acquis par achat", [EstablishmentChange] },
            { "mise en sommeil", [ActivityChange] },
            { "transmission universelle du patrimoine.", [UniversalTransfer] },
            { "Dissolution par transmission universelle du patrimoine à la société VELMARE", [Dissolution, UniversalTransfer] },
            {
                "modification survenue sur Observation: Décision de l'associé unique VELMARE, de dissoudre la société avec "
                    + "transmission universelle du patrimoine.",
                [Dissolution, UniversalTransfer]
            },
            {
                "Modification du capital. Sociétés ayant participé à l'opération de fusion : VELMARE S.A., 1 place du Port,"
                    + " SAINT-OVIN. DORVAL, SAS",
                [CapitalChange, MergerProject]
            },
            { "Dissolution sans liquidation (article 1844-5 du code civil) au profit de VELMARE", [Dissolution, UniversalTransfer] },
            { "Dissolution par confusion de patrimoine", [Dissolution, UniversalTransfer] },
            {
                "Sociétés ayant participé à l'opération de fusion : VELMARE, DORVAL, avec transmission universelle du patrimoine",
                [MergerProject]
            },
            { "modification survenue sur l'apport partiel d'actif", [AssetContribution] },
            { "Sociétés ayant participé à l'opération de scission : VELMARE", [DemergerProject] },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_item_is_an_event_in_text_order(string text, EventKind[] kinds)
    {
        IReadOnlyList<Modification> read = ModificationText.Read(text);

        Assert.Equal(kinds, read.Select(m => m.Kind));
        Assert.All(read, m => Assert.True(m.Known));
    }

    [Theory]
    [InlineData("modification survenue sur le capital (augmentation)", CapitalDirection.Increase)]
    [InlineData("modification survenue sur le capital (diminution)", CapitalDirection.Decrease)]
    [InlineData("Réduction du capital", CapitalDirection.Decrease)]
    [InlineData("Modification survenue sur le capital.", CapitalDirection.Unknown)]
    public void The_direction_of_a_capital_is_read_where_it_is_printed(string text, CapitalDirection direction) =>
        Assert.Equal((CapitalChange, direction), Assert.Single(ModificationText.Read(text).Select(m => (m.Kind, m.Direction))));

    [Fact]
    public void A_decrease_and_an_increase_are_two_events_and_a_bare_mention_is_none_more()
    {
        IReadOnlyList<Modification> read = ModificationText.Read(
            "modification survenue sur le capital, le capital (diminution), l'administration, le capital (augmentation), le capital"
        );

        Assert.Equal(
            [(CapitalChange, CapitalDirection.Decrease), (EventKind.OfficerChange, default), (CapitalChange, CapitalDirection.Increase)],
            read.Select(m => (m.Kind, m.Direction))
        );
    }

    [Theory]
    [InlineData("la forme juridique")]
    [InlineData("la durée")]
    [InlineData("la date de clôture de l'exercice")]
    [InlineData("le nom")]
    [InlineData("la date de début d'activité")]
    public void What_has_no_kind_of_its_own_is_known_and_keeps_its_words(string item)
    {
        Modification only = Assert.Single(ModificationText.Read($"Modification survenue sur {item}."));

        Assert.Equal((OtherLegalNotice, item, true), (only.Kind, only.Label, only.Known));
    }

    [Theory]
    [InlineData("modification survenue sur le pavillon", "le pavillon")]
    [InlineData("Lettre du greffier, sans suite", "Lettre du greffier, sans suite")]
    [InlineData("Modification de rien", "Modification de rien")]
    public void What_is_unknown_is_kept_and_said_to_be(string text, string label)
    {
        Modification only = Assert.Single(ModificationText.Read(text));

        Assert.Equal((OtherLegalNotice, label, false), (only.Kind, only.Label, only.Known));
    }

    [Fact]
    public void Labels_are_the_items_as_printed() =>
        Assert.Equal(
            ["l'administration", "le capital (augmentation)", "transfert du siège social"],
            ModificationText
                .Read("modification survenue sur l'administration, le capital (augmentation) et transfert du siège social")
                .Select(m => m.Label)
        );

    [Fact]
    public void A_label_of_prose_does_not_carry_names() =>
        Assert.Equal(
            "Sociétés ayant participé à l'opération de fusion",
            Assert.Single(ModificationText.Read("Sociétés ayant participé à l'opération de fusion : DORVAL Jean, 3 rue du Port")).Label
        );

    [Theory]
    [InlineData("")]
    [InlineData(" . ")]
    public void Nothing_said_is_nothing_read(string text) => Assert.Empty(ModificationText.Read(text));
}
