using Microsoft.Extensions.Time.Testing;
using Watch.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The sites of the pôles as the commands write and tell them.</summary>
public sealed class SiteCommandTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 20, 0, 0, TimeSpan.Zero);

    private readonly ConfigurationCopy _copy = ConfigurationCopy.OfDefault();
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-sites-").FullName;

    private string Site => Path.Combine(_folder, "www", "viameca");

    public void Dispose()
    {
        _copy.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_import_ends_with_the_site_as_the_store_says_and_the_edition_names_its_page()
    {
        Configure(Site);
        Directory.CreateDirectory(Path.Combine(_folder, "www"));

        (int status, string output, string error) = await TypeAsync("import", Repository.PathTo("samples"));

        Assert.Equal((ExitStatus.Done, ""), (status, error));
        Assert.Equal(["atom.xml", "edition-0001.html", "index.html"], Directory.GetFiles(Site).Select(f => Path.GetFileName(f)).Order());
        Assert.NotEmpty(output);
        Assert.Contains(
            "\nArchive : cette édition sur le site : https://www.example.org/viameca/edition-0001.html\n",
            (await TypeAsync("digest", "show", "viameca", "--number", "1")).Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_site_that_cannot_be_written_is_told_by_the_import_and_in_status_until_it_can()
    {
        Configure(Site);
        const string told =
            "pole-viameca by site: the folder of the site cannot be written: a folder is missing, or a file stands in its place";

        (int status, _, string error) = await TypeAsync("import", Repository.PathTo("samples"));

        Assert.Equal((ExitStatus.Failed, told), (status, error.TrimEnd()));
        Assert.Contains(told, (await TypeAsync("status")).Output, StringComparison.Ordinal);

        Directory.CreateDirectory(Path.Combine(_folder, "www"));
        Assert.Equal(ExitStatus.Done, (await TypeAsync("import", Repository.PathTo("samples"))).Status);
        Assert.DoesNotContain("by site", (await TypeAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_in_the_data_folder_is_refused_by_check_and_by_every_start()
    {
        Configure(Path.Combine(_folder, "data", "site"));

        Assert.Equal(ExitStatus.BadUsage, (await TypeAsync("check")).Status);
        Assert.Equal(ExitStatus.BadUsage, (await TypeAsync("import", Repository.PathTo("samples"))).Status);
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")));
    }

    private void Configure(string folder) =>
        _copy.Write(
            "offensive/routes.yml",
            File.ReadAllText(Path.Combine(_copy.Folder, "offensive", "routes.yml"))
                .Replace(
                    "  reader: Animateurs de ViaMéca\n",
                    $"  reader: Animateurs de ViaMéca\n  site: {{ folder: {folder}, address: 'https://www.example.org/viameca' }}\n",
                    StringComparison.Ordinal
                )
        );

    private async Task<(int Status, string Output, string Error)> TypeAsync(params string[] words)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] typed = [.. words, "--config", _copy.Folder, "--data", Path.Combine(_folder, "data")];
        int status = await Cli.RunAsync(typed, output, error, new FakeTimeProvider(_now));
        return (status, output.ToString(), error.ToString());
    }
}
