using System.Text;
using Watch.Testing;
using Watch.Worker.Configuration.Catalogue;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary><c>docs/fr/erreurs.md</c> is what the catalogue says; <c>WATCH_WRITE_ERRORS=1</c> writes it anew.</summary>
public class ErrorPageTests
{
    private static readonly (string Prefix, string Heading)[] _parts =
    [
        ("W10", "Les fichiers"),
        ("W11", "L'écriture (YAML, tableaux)"),
        ("W12", "Les clés et les valeurs"),
        ("W13", "Les listes d'entreprises"),
        ("W14", "Les règles"),
        ("W15", "Les routes"),
        ("W16", "Les sources"),
        ("W17", "`watch.yml`"),
        ("W18", "Les pôles et les textes de loi"),
        ("W19", "Ce qui est juste et rarement voulu"),
    ];

    [Fact]
    public void The_page_is_what_the_catalogue_says()
    {
        string path = Repository.PathTo("docs", "fr", "erreurs.md");
        string page = Page();
        if (Environment.GetEnvironmentVariable("WATCH_WRITE_ERRORS") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(page, File.ReadAllText(path));
    }

    [Fact]
    public void A_code_is_given_once_and_stands_in_one_part_of_the_page()
    {
        Assert.Equal(IssueCatalogue.All.Count, IssueCatalogue.All.DistinctBy(e => e.Code).Count());
        Assert.All(IssueCatalogue.All, e => Assert.Single(_parts, p => e.Code.StartsWith(p.Prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_says_its_cause_in_two_languages_and_shows_wrong_and_right() =>
        Assert.All(
            IssueCatalogue.All,
            e =>
            {
                string[] texts = [e.French, e.English, e.Wrong, e.Right];
                Assert.DoesNotContain(texts, string.IsNullOrWhiteSpace);
            }
        );

    private static string Page()
    {
        StringBuilder page = new(
            "# Les messages de configuration\n\n"
                + "`check` donne pour chaque problème le fichier, la ligne, la colonne, un code, la cause et ce qu'il faut écrire. "
                + "`explain-code W1203` répète ce qui suit pour un code. Avec `--lang en`, les messages sont en anglais ; "
                + "les codes sont les mêmes dans le journal et dans le JSON. Cette page est tirée du programme.\n"
        );
        foreach ((string prefix, string heading) in _parts)
        {
            page.Append("\n## ").Append(heading).Append("\n\n| code | cause | faux | juste |\n|---|---|---|---|\n");
            foreach (CatalogueEntry entry in IssueCatalogue.All.Where(e => e.Code.StartsWith(prefix, StringComparison.Ordinal)))
            {
                page.Append("| ").Append(entry.Code).Append(" | ").Append(entry.French).Append(entry.IsWarning ? " (avertissement)" : "");
                page.Append(" | ").Append(Code(entry.Wrong)).Append(" | ").Append(Code(entry.Right)).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Code(string lines) => string.Join("<br>", lines.Split('\n').Select(l => $"`` {l} ``"));
}
