using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Watch.Testing;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>A file that is committed, or would be by the next commit, as text; archives unpacked.</summary>
/// <param name="Path">Below the root of the checkout, with forward slashes.</param>
internal sealed record CommittedText(string Path, string Text)
{
    private const int Longest = 4 * 1024 * 1024;

    /// <summary>All of them; the test is skipped where there is no repository.</summary>
    public static async Task<IReadOnlyList<CommittedText>> AllAsync(CancellationToken ct)
    {
        Assert.SkipUnless(
            System.IO.Path.Exists(Repository.PathTo(".git")),
            "these are not files of a repository: no .git beside Watch.sln"
        );
        return
        [
            .. (await PathsAsync(ct))
                .Select(path => (path, Text: Read(path)))
                .Where(f => f.Text is not null)
                .Select(f => new CommittedText(f.path, f.Text!)),
        ];
    }

    private static string? Read(string path)
    {
        FileInfo file = new(Repository.PathTo(path));
        if (!file.Exists || file.Length > Longest)
        {
            return null;
        }

        if (file.Extension is ".taz" or ".gz" or ".tgz")
        {
            using GZipStream archive = new(file.OpenRead(), CompressionMode.Decompress);
            using StreamReader text = new(archive, Encoding.Latin1);
            return text.ReadToEnd();
        }

        byte[] bytes = File.ReadAllBytes(file.FullName);
        return file.Extension == ".zip" ? Unzipped(bytes) : Decoded(bytes);
    }

    private static string Unzipped(byte[] bytes)
    {
        using ZipArchive archive = new(new MemoryStream(bytes));
        StringBuilder text = new();
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using MemoryStream content = new();
            using Stream packed = entry.Open();
            packed.CopyTo(content);
            text.AppendLine(
                entry.Name.EndsWith(".zip", StringComparison.Ordinal) ? Unzipped(content.ToArray()) : Decoded(content.ToArray())
            );
        }

        return text.ToString();
    }

    private static string? Decoded(byte[] bytes) =>
        bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);

    private static async Task<IReadOnlyList<string>> PathsAsync(CancellationToken ct)
    {
        ProcessStartInfo start = new("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process git = Process.Start(start)!;
        string names = await git.StandardOutput.ReadToEndAsync(ct);
        await git.WaitForExitAsync(ct);
        Assert.Equal(0, git.ExitCode);
        return names.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
