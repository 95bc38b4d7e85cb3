using Watch.Contracts.Messages;
using Watch.Rules.French;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.French;

public class BackfillTextTests
{
    [Fact]
    public void What_a_backfill_found_reads_as_a_page_of_French() =>
        Assert.Equal(
            """
            HISTORIQUE, Forges imaginaires de la Sioule : 3 alertes

            Rien de nouveau n’a paru : ces annonces étaient déjà publiées, et ont été relues.
            Gravité : élevée 1, pour information 2

            - 1er mars 2026, gravité élevée : Cession d’un fonds : Forges imaginaires de la Sioule (annonce A2026011)
              https://www.bodacc.fr/A2026011
            - et 2 de plus, que montre la commande alerts

            Message 0f3a5f5e-7a55-4d6e-9b1c-2f6d8a1e4c33. Si l’une de ces annonces est corrigée, l’alerte le sera sous son numéro.

            """,
            Text.Page.Replace('\u00A0', ' ').Replace('\u202F', ' ')
        );

    [Fact]
    public void In_one_line_it_says_when_where_and_how_many() =>
        Assert.Equal("2026-03-09  gse  HISTORIQUE, Forges imaginaires de la Sioule : 3 alertes", Text.Line);

    private static MessageText Text => BackfillText.Of(new BackfillFound(InventedAlerts.Backfill));
}
