using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Watch.Contracts.Routes;
using Watch.Worker.Commands;
using Watch.Worker.Hosting;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>The secret that the ids of a volet are made with: made once, kept with the store, missed when it is not there.</summary>
public sealed class SecretTests
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task Two_installations_give_different_ids_and_one_with_its_secret_the_same_again()
    {
        using Typed one = new();
        using Typed two = new();
        using Typed again = new();
        string[] ids = await ImportedAsync(one);
        string[] others = await ImportedAsync(two);
        Directory.CreateDirectory(again.Data);
        File.Copy(VoletSecrets.PathOf(one.Data, Volet.Defensive), VoletSecrets.PathOf(again.Data, Volet.Defensive));

        Assert.NotEmpty(ids);
        Assert.Empty(ids.Intersect(others));
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await ImportedAsync(again)).Order(StringComparer.Ordinal));
        Assert.Equal(ids.Order(StringComparer.Ordinal), (await ImportedAsync(one)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_id_is_found_by_trying_what_is_public()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples);
        JsonElement[] alerts = [.. (await typed.TypeAsync("alerts", "--volet", "defensive", "--json")).Objects];

        Assert.NotEmpty(alerts);
        foreach (JsonElement alert in alerts)
        {
            string siren = alert.GetProperty("firm") is { ValueKind: JsonValueKind.Object } firm
                ? firm.GetProperty("siren").GetString()!
                : "";
            string notice = $"{alert.GetProperty("source")}:{alert.GetProperty("notice")}";
            string guess = $"defensive\n{notice}\n{alert.GetProperty("rule")}\n{siren}\n{alert.GetProperty("route")}";
            Guid hashed = new(SHA256.HashData(Encoding.UTF8.GetBytes(guess)).AsSpan(0, 16), bigEndian: true);
            Assert.NotEqual(hashed, alert.GetProperty("id").GetGuid());
        }
    }

    [Fact]
    public async Task A_store_without_its_secret_or_with_another_is_refused_and_says_what_to_do()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples);
        string path = VoletSecrets.PathOf(typed.Data, Volet.Defensive);
        string secret = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        File.Delete(path);
        Answer missing = await typed.TypeAsync("import", Typed.Samples);
        Assert.False(File.Exists(path));
        await File.WriteAllTextAsync(path, secret.ToUpperInvariant(), TestContext.Current.CancellationToken);
        Answer another = await typed.TypeAsync("import", Typed.Samples);
        await File.WriteAllTextAsync(path, "short", TestContext.Current.CancellationToken);
        Answer tooShort = await typed.TypeAsync("import", Typed.Samples);
        await File.WriteAllTextAsync(path, secret, TestContext.Current.CancellationToken);
        Answer right = await typed.TypeAsync("import", Typed.Samples);

        Assert.Equal((ExitStatus.Failed, ExitStatus.Failed, ExitStatus.Failed), (missing.Status, another.Status, tooShort.Status));
        Assert.Contains($"there is no {path}", missing.Error, StringComparison.Ordinal);
        Assert.Contains("is not the one that its store was used with", another.Error, StringComparison.Ordinal);
        Assert.Contains("too short", tooShort.Error, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Done, ""), (right.Status, right.Error));
        Assert.DoesNotContain(secret.Trim(), missing.Error + another.Error + tooShort.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_make_it_at_once_all_read_the_same_and_it_is_the_owners_alone()
    {
        string folder = Directory.CreateTempSubdirectory("watch-secret-").FullName;
        SecretFile file = new(Path.Combine(folder, "defensive.secret"), NoCommitPoints.Instance);

        string[] made = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(file.Make)));

        Assert.Single(made.Distinct(StringComparer.Ordinal));
        Assert.Equal(made[0], file.Read());
        Assert.Single(Directory.EnumerateFileSystemEntries(folder));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file.Path) == Owners);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string[]> ImportedAsync(Typed typed)
    {
        Assert.Equal(ExitStatus.Done, (await typed.TypeAsync("import", Typed.Samples)).Status);
        Answer alerts = await typed.TypeAsync("alerts", "--volet", "defensive", "--json");
        return [.. alerts.Objects.Select(a => a.GetProperty("id").GetString()!)];
    }
}
