using CsCheck;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

public sealed class PropertyTests : IDisposable
{
    private readonly ConfigurationCopy _copy = ConfigurationCopy.OfSmallest();

    private static readonly string[] Files =
    [
        "watch.yml",
        "sources/bodacc.yml",
        "defensive/firms.yml",
        "defensive/routes.yml",
        "defensive/screening.yml",
        "defensive/rules/rules.yml",
        "offensive/firms.csv",
        "offensive/clusters/viameca.yml",
    ];

    /// <summary>What YAML, CSV and this configuration are made of.</summary>
    private static readonly string[] Pieces =
    [
        "- ",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "&a ",
        "*a ",
        "!!map ",
        "| ",
        "> ",
        "'",
        "\"",
        "\\",
        "\\uD800",
        "\\x",
        "%YAML 1.2\n",
        "---\n",
        "...\n",
        "? ",
        "# ",
        "<<: ",
        "~",
        "\0",
        "\t",
        "\r",
        "\uFEFF",
        "é",
        ";",
        "id",
        "when",
        "firm",
        "kind",
        "siren",
        "name",
        "999101116",
        "3",
        "route",
        "region",
        "profile",
        "server",
        "storage",
        "password",
        "channels",
        "limits",
        "SIREN;Nom\n",
        "-",
        "\u0085",
        "\uFFFE",
        "\u2028",
        "text",
        "a ET (b",
        "any",
        "not",
        "all",
        "format: 1\nrules",
        "severity",
        "examples",
        "must_fire",
        "notice",
        "events",
        "capital-change",
        ">= 10 %",
        "-30",
        "technology",
        "C12N 15/82",
        "known-false-positives",
        "party",
        "officer",
        "technologies",
        "vocabulary",
        "members",
        "condition",
        "threshold",
        "25 %",
    ];

    private static readonly Gen<string> AnyFile = Gen.OneOfConst(Files);

    [Fact]
    public void No_bytes_make_the_loader_throw() => Gen.Select(AnyFile, Gen.Byte.Array[0, 200]).Sample(Loads, iter: 500, threads: 1);

    [Fact]
    public void No_arrangement_of_its_own_pieces_makes_the_loader_throw() =>
        Gen.Select(AnyFile, Gen.OneOfConst(Pieces).Array[0, 40].Select(p => System.Text.Encoding.UTF8.GetBytes(string.Concat(p))))
            .Sample(Loads, iter: 1000, threads: 1);

    [Fact]
    public void No_cut_of_a_good_file_makes_the_loader_throw() =>
        Gen.Select(AnyFile, Gen.Int[0, 400], Gen.OneOfConst(Pieces))
            .Select((file, cut, piece) => (file, Cut(file, cut, piece)))
            .Sample(Loads, iter: 1000, threads: 1);

    [Fact]
    public void Only_a_configuration_without_errors_is_given() =>
        Gen.Select(AnyFile, Gen.Int[0, 400], Gen.OneOfConst(Pieces))
            .Sample(
                (file, cut, piece) =>
                {
                    LoadedConfiguration loaded = LoadWith(file, Cut(file, cut, piece));
                    return loaded.Configuration is null == loaded.Issues.Any(i => i.Severity == IssueSeverity.Error);
                },
                iter: 500,
                threads: 1
            );

    public void Dispose() => _copy.Dispose();

    private bool Loads(string file, byte[] bytes) => LoadWith(file, bytes).Issues is not null;

    private LoadedConfiguration LoadWith(string file, byte[] bytes)
    {
        _copy.Write(file, bytes);
        LoadedConfiguration loaded = _copy.Load();
        _copy.Restore(file);
        return loaded;
    }

    private static byte[] Cut(string file, int at, string piece)
    {
        string path = ConfigurationCopy.PathTo("Good", Path.ChangeExtension(file, ".yml"));
        string text = File.ReadAllText(path);
        at = Math.Min(at, text.Length);
        return System.Text.Encoding.UTF8.GetBytes(text[..at] + piece + text[at..]);
    }
}
