using System.Text;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Worker.Configuration;
using Watch.Worker.Tests.Judging;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public class FolderTests
{
    [Fact]
    public void A_folder_that_is_not_there_is_told_file_by_file()
    {
        LoadedConfiguration loaded = ConfigurationLoader.Load(
            Path.Combine(Path.GetTempPath(), "no-such-folder"),
            Sources.All,
            Enum.GetValues<Volet>()
        );

        Assert.Null(loaded.Configuration);
        Assert.Equal(
            [
                "defensive/firms.yml",
                "defensive/routes.yml",
                "defensive/rules",
                "offensive/firms.yml",
                "offensive/routes.yml",
                "offensive/rules",
                "sources",
                "watch.yml",
            ],
            loaded.Issues.Select(i => i.File[(i.File.IndexOf("no-such-folder", StringComparison.Ordinal) + 15)..])
        );
    }

    [Fact]
    public void A_missing_file_is_an_issue_about_the_whole_of_it()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Delete("offensive/routes.yml");

        ConfigurationIssue issue = Assert.Single(copy.Load().Issues);
        Assert.Equal((0, 0, "no file that can be read"), (issue.Line, issue.Column, issue.Found));
    }

    [Fact]
    public void A_volet_without_a_rule_file_is_refused()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Delete("defensive/rules/rules.yml");

        Assert.Equal(["config/defensive/rules: found no *.yml in this folder; allowed: one file or more"], copy.Issues());
    }

    [Fact]
    public void A_file_that_would_not_be_read_is_told()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("defensive/rules/more.yaml", "[]");

        Assert.Equal(
            ["config/defensive/rules/more.yaml: warning: found a file named 'more.yaml'; allowed: *.yml; it is not read"],
            copy.Issues()
        );
        Assert.NotNull(copy.Load().Configuration);
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_is_told_with_its_place()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("watch.yml", Encoding.Latin1.GetBytes("# \u00E9\nregion: Auvergne\nprofile: embedded\n"));

        Assert.Equal(["config/watch.yml:1:3: found the byte E9; allowed: UTF-8; save the file as UTF-8"], copy.Issues());
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("watch.yml", [.. Encoding.UTF8.Preamble, .. "region: Auvergne\r\nprofile: embedded\r\n"u8]);

        Assert.Empty(copy.Issues());
    }

    [Fact]
    public void Two_lists_of_firms_in_one_volet_are_one_too_many()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("offensive/firms.csv", "SIREN;Nom\n999201171;Agrélune\n");

        Assert.Equal(["config/offensive/firms.csv: found firms.csv beside firms.yml; allowed: one of the two"], copy.Issues());
    }

    [Fact]
    public void How_common_words_are_is_learnt_from_the_names_of_a_register()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("defensive/firms.yml", "- { siren: 999 101 116, name: Volcalis Brivadois, sensitivity: strategic }\n");
        Assert.True(IsTold("VOLCALIS"));

        copy.Write(
            "names/registre.txt",
            Encoding.Latin1.GetBytes(
                string.Concat(Enumerable.Range(0, 500).Select(i => $"VOLCALIS N{i}ZOR\r\n")) + "Société métallurgique de l’Allagnon"
            )
        );
        Assert.Empty(copy.Issues());
        Assert.False(IsTold("VOLCALIS"));
        Assert.True(IsTold("VOLCALIS BRIVADOIS"));

        bool IsTold(string name) =>
            Matcher.Judge(New(name), new RuleIndex([World.Rule]), copy.Load().Configuration!.Of(Volet.Defensive).Firms).Count > 0;

        static Notice New(string name) =>
            World.Notice("A202000011") with
            {
                Parties =
                [
                    new Party
                    {
                        Role = PartyRole.Seller,
                        Name = name,
                        Person = PersonType.Legal,
                    },
                ],
            };
    }

    [Fact]
    public void A_folder_of_names_without_any_is_told()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("names/registre.csv", "name\nX\n");
        Assert.Equal(["config/names: found no *.txt in this folder; allowed: names of a register, one a line"], copy.Issues());
    }

    [Fact]
    public void Two_files_of_one_source_are_one_too_many()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("sources/other.yml", File.ReadAllBytes(ConfigurationCopy.PathTo("Good", "sources", "bodacc.yml")));

        Assert.Equal(
            ["config/sources/other.yml:1:5: found 'bodacc' a second time; it stands first in config/sources/bodacc.yml"],
            copy.Issues()
        );
    }

    [Fact]
    public void One_rule_id_in_two_files_of_a_volet_is_told_and_in_two_volets_is_not()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        string rule = "- id: transfers\n  title: Titre\n  severity: low\n  when: { kind: creation }\n";
        copy.Write("defensive/rules/a.yml", rule);
        copy.Write("defensive/rules/b.yml", rule);

        Assert.Equal(
            ["config/defensive/rules/b.yml:1:7: found 'transfers' a second time; it stands first in config/defensive/rules/a.yml:1"],
            copy.Issues()
        );
    }

    [Fact]
    public void Each_issue_says_whose_file_it_is_in()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("watch.yml", "");
        copy.Write("defensive/firms.yml", "");
        copy.Write("offensive/firms.yml", "");

        Assert.Equal([Volet.Defensive, Volet.Offensive, null], copy.Load().Issues.Select(i => i.Volet));
    }

    [Fact]
    public void What_stands_in_place_of_a_secret_is_never_repeated()
    {
        foreach (
            string file in Directory
                .EnumerateFiles(ConfigurationCopy.PathTo("Bad"), "*.yml", SearchOption.AllDirectories)
                .Where(f => File.ReadAllText(f).Contains("hunter2", StringComparison.Ordinal))
        )
        {
            Assert.DoesNotContain("hunter2", File.ReadAllText(Path.ChangeExtension(file, ".txt")));
        }
    }
}
