using System.Text;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Archive;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting;

/// <summary>What was fetched is kept as it came, each content once, until its time is over.</summary>
public sealed class DocumentArchiveTests : IDisposable
{
    private static readonly SourceId Feed = new("prefecture-63");

    private readonly string _folder = Directory.CreateTempSubdirectory("watch-archive-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly DocumentArchive _archive;

    public DocumentArchiveTests() => _archive = new DocumentArchive(_folder, _time, NoCommitPoints.Instance);

    [Theory]
    [InlineData("<rss/>", 0)]
    [InlineData("<rss/>", 3)]
    [InlineData("<rss/>", 100)]
    public void What_is_read_is_kept_and_so_is_what_was_left_unread(string text, int read)
    {
        Keep(text, read);

        ArchivedDocument kept = Assert.Single(DocumentArchive.Read(_folder));
        Assert.Equal(text, Text(kept));
        Assert.Equal(
            (Feed, "article", "application/rss+xml", "utf-8", 6L),
            (kept.Source, kept.Family, kept.ContentType, kept.Charset, kept.Bytes)
        );
        Assert.Equal(Info(), kept.ToInfo());
    }

    [Fact]
    public void The_same_content_stands_once_and_is_told_each_time()
    {
        Keep("<rss>1</rss>");
        _time.Advance(TimeSpan.FromDays(1));
        Keep("<rss>1</rss>");
        Keep("<rss>2</rss>");

        Assert.Equal(2, Objects().Length);
        Assert.Equal(["<rss>1</rss>", "<rss>1</rss>", "<rss>2</rss>"], DocumentArchive.Read(_folder).Select(Text));
    }

    [Fact]
    public void What_is_compressed_already_is_not_compressed_again()
    {
        byte[] zip = [(byte)'P', (byte)'K', 3, 4, .. new byte[1000]];
        Keep(zip);

        Assert.Equal(zip.Length, new FileInfo(Assert.Single(Objects())).Length);
        Assert.Equal(zip, Bytes(DocumentArchive.Read(_folder).Single()));
    }

    [Fact]
    public void What_is_past_its_retention_is_deleted_and_what_came_again_since_is_not()
    {
        Keep("<rss>old</rss>");
        Keep("<rss>again</rss>");
        _time.Advance(TimeSpan.FromDays(60));
        Keep("<rss>again</rss>");
        _time.Advance(TimeSpan.FromDays(31));

        Assert.Equal(1, _archive.Prune(_time.GetUtcNow().AddDays(-90)));

        Assert.Equal(["<rss>again</rss>"], DocumentArchive.Read(_folder).Select(Text));
        Assert.Single(Objects());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_and_does_not_stop_the_reading()
    {
        DocumentArchive full = new(Path.Combine("/dev/null", "archive"), _time, NoCommitPoints.Instance);
        List<Exception> failures = [];

        using (StreamReader reader = new(full.Keeping(Feed, Document(Encoding.UTF8.GetBytes("<rss/>")), failures.Add)))
        {
            Assert.Equal("<rss/>", reader.ReadToEnd());
        }

        Assert.Single(failures);
    }

    [Fact]
    public void What_could_not_be_kept_leaves_nothing_on_the_disk()
    {
        File.WriteAllText(Path.Combine(_folder, "objects"), "in the way");
        List<Exception> failures = [];

        using (StreamReader reader = new(_archive.Keeping(Feed, Document(Encoding.UTF8.GetBytes("<rss/>")), failures.Add)))
        {
            Assert.Equal("<rss/>", reader.ReadToEnd());
        }

        Assert.Single(failures);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "unfinished")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void Half_a_line_that_a_crash_left_is_passed_over_and_costs_no_other(string end)
    {
        Keep("<rss>1</rss>");
        File.AppendAllText(Directory.GetFiles(Path.Combine(_folder, "index")).Single(), $"{{\"hash\":\"ab{end}");
        Keep("<rss>2</rss>");
        Keep("<rss>3</rss>");

        Assert.Equal(["<rss>1</rss>", "<rss>2</rss>", "<rss>3</rss>"], DocumentArchive.Read(_folder).Select(Text));
    }

    [Theory]
    [InlineData("../../../../../../etc/hostname")]
    [InlineData("a")]
    [InlineData("")]
    public void A_line_that_names_a_path_for_a_hash_is_none(string hash)
    {
        Keep("<rss>1</rss>");
        string index = Directory.GetFiles(Path.Combine(_folder, "index")).Single();
        string line = File.ReadAllText(index);
        File.AppendAllText(index, line.Replace(DocumentArchive.Read(_folder).Single().Hash, hash, StringComparison.Ordinal));

        Assert.Single(DocumentArchive.Read(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Keep(string text, int read = int.MaxValue) => Keep(Encoding.UTF8.GetBytes(text), read);

    private void Keep(byte[] bytes, int read = int.MaxValue)
    {
        using Stream stream = _archive.Keeping(Feed, Document(bytes), ex => throw new InvalidOperationException("It was not kept.", ex));
        _ = stream.ReadAtLeast(new byte[Math.Min(read, bytes.Length + 1)], Math.Min(read, bytes.Length + 1), throwOnEndOfStream: false);
    }

    private static FetchStep.Document Document(byte[] bytes) =>
        new(Info(), "article", Stage.Live, () => new MemoryStream(bytes)) { ContentType = "application/rss+xml" };

    private static DocumentInfo Info() =>
        new()
        {
            Name = "prefecture-63/2026-11-24T08-00-00Z.xml",
            HeaderCharset = "utf-8",
            Address = new Uri("https://www.prefecture.invalid/rss.xml"),
            ReceivedAt = new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero),
        };

    private string Text(ArchivedDocument document) => Encoding.UTF8.GetString(Bytes(document));

    private byte[] Bytes(ArchivedDocument document)
    {
        using Stream content = DocumentArchive.Open(_folder, document)!;
        using MemoryStream copy = new();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private string[] Objects() => Directory.GetFiles(Path.Combine(_folder, "objects"), "*", SearchOption.AllDirectories);
}
