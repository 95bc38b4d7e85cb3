using Watch.Contracts.Messages;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.Editions;

public class EditionTextTests
{
    [Fact]
    public void An_edition_reads_as_a_page_of_French() =>
        Assert.Equal(
            """
            Veille brevets du pôle Imaginaire
            =================================
            Édition n° 12 du 30 novembre 2026
            3 publications, dont une délivrance, 2 actes, 2 errata.

            Sommaire
            --------
            - Robotique agricole : 2 publications
            - Matériaux : une publication
            - Ce qui a changé de mains : un acte
            - Autres actes du registre et fins de droits : un acte
            - Errata : 2 errata
            - Nouveaux déposants : 2 déposants absents des éditions précédentes
            - Les dernières éditions
            - Ce qui a été lu
            - Ce qui n’a pas été couvert

            Robotique agricole
            ------------------

            * Bras de robot pour la cueillette
              Numéro : FR3999001B1
              Événement : délivrance le 27 novembre 2026
              Déposant : Forges imaginaires de la Sioule (SIREN 999 101 116), membre du pôle
              Titulaire : Robotix imaginaire GmbH, concurrent
              Famille : nouvelle
              Aussi publié sous : FR3999001A1
              Aussi publié sous : EP4999001A1
              Pourquoi : symbole B25J 11/00 (manipulateurs), inventif
              Pourquoi : mot « cueillette » dans le titre
              Lien : publication officielle, FR3999001B1 : https://data.example.org/brevets/FR3999001B1?voir=tout&langue=fr

            * Pince souple
              Numéro : FR3999002A1
              Événement : demande publiée le 2 octobre 2026
              À savoir : connu cette semaine, publié le 2 octobre 2026
              Déposant : Atelier imaginaire de Gannat, déposant régional

            Matériaux
            ---------

            * Method for sintering imaginary powders (titre en anglais)
              Numéro : EP4999003A1
              Événement : demande publiée le 27 novembre 2026

            Ce qui a changé de mains
            ------------------------

            * Charrue à soc mobile
              Numéro : FR3999004B1
              Événement : cession de brevet, inscription 0999262 au registre des brevets, parution du 27 novembre 2026
              Déposant : Atelier imaginaire de Gannat
              Nouveau titulaire : Robotix imaginaire GmbH, concurrent
              Titulaire précédent : non connu (déposant : Atelier imaginaire de Gannat)

            Autres actes du registre et fins de droits
            ------------------------------------------

            * Nantissement de brevet : 2 brevets
              Événement : nantissement de brevet, inscription 0999198 au registre des brevets, parution du 27 novembre 2026
              Brevet : FR3999005B1, Moule
              Brevet : FR3999006B1, Verfahren (titre en allemand)

            Errata
            ------

            * Semoir à disque
              Erratum : édition n° 11 du 23 novembre 2026, qui l’annonçait à tort : ne tient plus
              Numéro : FR3999008A1
              Événement : demande publiée le 27 novembre 2026

            * Bineuse guidée
              Erratum : édition n° 10 du 16 novembre 2026, qui disait autre chose : voici ce qui vaut
              Numéro : FR3999009A1
              Événement : demande publiée le 27 novembre 2026

            Nouveaux déposants
            ------------------
            - Atelier imaginaire de Gannat
            - Forges imaginaires de la Sioule

            Les dernières éditions
            ----------------------

            Publications et actes par édition :
            Édition | Publications | Actes
            Édition n° 1 du 14 septembre 2026 | 3 | 1

            """,
            UpTo(Page(InventedEditions.Full), "| 3 | 1\n")
        );

    [Fact]
    public void Counts_stand_by_theme_with_those_of_themes_that_are_gone()
    {
        string page = Page(InventedEditions.Full);

        Assert.Contains("Thème | n° 1 | n° 2 | n° 3 | n° 4 | n° 5 |", page, StringComparison.Ordinal);
        Assert.Contains("\nRobotique agricole | 1 | 2 | 3 | 4 | 0 | 1 | 2 | 3 | 4 | 0 | 1 | 2\n", page, StringComparison.Ordinal);
        Assert.Contains("\nAncien | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_without_content_says_what_was_read_how_much_and_how_old() =>
        Assert.Equal(
            """
            Veille brevets du pôle Imaginaire
            =================================
            Édition n° 12 du 30 novembre 2026
            Rien n’a paru pour cette veille : aucune publication, aucun acte, aucun erratum. Voici ce qui a été lu.

            Sommaire
            --------
            - Ce qui a changé de mains : rien
            - Autres actes du registre et fins de droits : rien
            - Errata : rien
            - Nouveaux déposants : rien
            - Ce qui a été lu

            Ce qui a été lu
            ---------------
            - inpi-patents : 690 annonces lues, la dernière publiée le 27 novembre 2026, 3 jours avant la clôture.

            Édition 5b1c5f0e-7a55-4d6e-9b1c-2f6d8a1e4c33, close à la position 4790 du journal, ouverte après la position 4100.

            """,
            Page(InventedEditions.Empty)
        );

    [Fact]
    public void A_source_that_gave_nothing_and_none_at_all_are_told()
    {
        EditionContent empty = InventedEditions.Empty;

        Assert.Contains("- Aucune source n’a été lue.\n", Page(empty with { Sources = [] }), StringComparison.Ordinal);
        Assert.Contains(
            "- inpi-patents : aucune annonce lue.\n",
            Page(empty with { Sources = [empty.Sources[0] with { Notices = 0, Last = null }] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_more_than_a_hundred_stands_in_a_table_with_its_count()
    {
        string page = Page(InventedEditions.Big(803));

        Assert.Equal(100, Count(page, "  Numéro : FR39") - ActsAndErrata);
        Assert.Contains("\n61 de plus, en bref :\nNuméro | Titre | Événement\n", page, StringComparison.Ordinal);
        Assert.Contains("\n160 de plus, en bref :\n", page, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 803), n => Assert.Contains($"FR{3_900_000 + n}B1", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_preview_says_that_it_is_not_published()
    {
        MessageText text = EditionText.Of(InventedEditions.Empty with { Number = 0 });

        Assert.Contains("\nAperçu du 30 novembre 2026, non publié\n", text.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void In_one_line_it_says_when_for_whom_and_how_much() =>
        Assert.Equal(
            "2026-11-30  pole-imaginaire  Veille brevets du pôle Imaginaire, édition n° 12 du 30 novembre 2026 : "
                + "3 publications, dont une délivrance, 2 actes, 2 errata",
            EditionText.Of(InventedEditions.Full).Line
        );

    private const int ActsAndErrata = 3;

    private static string Page(EditionContent edition) => EditionText.Of(edition).Page;

    private static string UpTo(string page, string end) => page[..(page.IndexOf(end, StringComparison.Ordinal) + end.Length)];

    private static int Count(string page, string what) => page.Split(what).Length - 1;
}
