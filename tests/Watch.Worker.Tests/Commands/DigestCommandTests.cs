using System.Text.Json;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary><c>digest</c> over the samples, as an administrator types it.</summary>
public sealed class DigestCommandTests : IDisposable
{
    private readonly Typed _typed = new();

    public void Dispose() => _typed.Dispose();

    [Fact]
    public async Task The_editions_that_were_published_are_listed_and_proven_whole()
    {
        await _typed.TypeAsync("import", Typed.Samples);

        Answer list = await _typed.TypeAsync("digest", "list", "--json");
        Assert.Equal(
            ["pole-cereales-vallee", "pole-innoviandes", "pole-viameca"],
            list.Objects.Select(o => o.GetProperty("route").GetString()).Order(StringComparer.Ordinal)
        );
        Answer verified = await _typed.TypeAsync("digest", "verify");
        Assert.Equal((ExitStatus.Done, ""), (verified.Status, verified.Error));
        Assert.Contains("pole-viameca: 1 editions, each item in exactly one", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_what_was_published_between_two_days_and_keeps_nothing()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        string before = (await _typed.TypeAsync("digest", "list", "--json")).Output;
        string page = Path.Combine(_typed.Folder, "apercu.html");

        Answer all = await _typed.TypeAsync("digest", "show", "viameca", "--from", "2026-11-01", "--to", "2026-11-30", "--html", page);
        Answer none = await _typed.TypeAsync("digest", "show", "viameca", "--from", "2026-10-01", "--to", "2026-10-31", "--json");

        Assert.Equal((ExitStatus.Done, ""), (all.Status, all.Error));
        Assert.Contains("non publié", all.Output, StringComparison.Ordinal);
        Assert.Contains("3 publications, dont 3 délivrances, 2 actes.", all.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "<!DOCTYPE html>",
            await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        JsonElement empty = JsonDocument.Parse(none.Output).RootElement;
        Assert.Equal((0, 0), (empty.GetProperty("number").GetInt32(), empty.GetProperty("themes").GetArrayLength()));
        Assert.Equal(before, (await _typed.TypeAsync("digest", "list", "--json")).Output);
    }

    [Fact]
    public async Task What_cannot_be_shown_says_why()
    {
        await _typed.TypeAsync("import", Typed.Samples);

        Answer unknown = await _typed.TypeAsync("digest", "show", "viameka");
        Answer unpublished = await _typed.TypeAsync("digest", "show", "viameca", "--number", "7");
        Answer refused = await _typed.TypeAsync("digest", "show", "prediagnostics");

        Assert.Equal(ExitStatus.BadUsage, unknown.Status);
        Assert.Contains("viameca", unknown.Error, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Failed, "No edition 7 was published."), (unpublished.Status, unpublished.Error.TrimEnd()));
        Assert.Equal(
            (ExitStatus.Failed, "no application for a patent was read in the last 21 days"),
            (refused.Status, refused.Error.TrimEnd())
        );
    }
}
