using System.Globalization;
using System.IO.Compression;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Archive;

/// <summary>
/// What was fetched, as it came: <c>objects/</c> by hash and compressed, each content once; <c>index/</c> with a file of lines
/// for each day. Knows nothing of who is watched, and keeps everything alike.
/// </summary>
internal sealed class DocumentArchive(string folder, TimeProvider time, ICommitPoints points)
{
    private const string Objects = "objects";
    private const string Index = "index";
    private const string Day = "yyyy-MM-dd";
    private const string Lines = ".jsonl";
    private const string Compressed = ".gz";

    private readonly Lock _lock = new();

    /// <summary>Whether a folder is an archive.</summary>
    public static bool IsArchive(string path) =>
        Directory.Exists(Path.Combine(path, Objects)) && Directory.Exists(Path.Combine(path, Index));

    /// <summary>Everything in an archive, in the order in which it came.</summary>
    public static IEnumerable<ArchivedDocument> Read(string path) =>
        Directory
            .EnumerateFiles(Path.Combine(path, Index), "*" + Lines)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(ArchivedDocument.FromLine)
            .OfType<ArchivedDocument>();

    /// <summary>The bytes of a document; null where they are no longer there.</summary>
    public static Stream? Open(string path, ArchivedDocument document)
    {
        string packed = PathOf(path, document.Hash, compressed: true);
        string plain = PathOf(path, document.Hash, compressed: false);
        return File.Exists(packed) ? new GZipStream(File.OpenRead(packed), CompressionMode.Decompress)
            : File.Exists(plain) ? File.OpenRead(plain)
            : null;
    }

    /// <summary>The same bytes, kept while they are read. Closing the stream keeps what was not read as well.</summary>
    /// <param name="source">Whose it is.</param>
    /// <param name="document">What was fetched.</param>
    /// <param name="failed">Told when it could not be kept: reading goes on all the same.</param>
    public Stream Keeping(SourceId source, FetchStep.Document document, Action<Exception> failed) =>
        new KeepingStream(document.Open(), Path.Combine(folder, "unfinished"), kept => Keep(source, document, kept), failed);

    /// <summary>Deletes what came before a moment; gives how many contents.</summary>
    public int Prune(DateTimeOffset before)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        string firstDay = before.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture);
        foreach (string index in Files(Index).Where(f => string.CompareOrdinal(Path.GetFileNameWithoutExtension(f), firstDay) < 0))
        {
            File.Delete(index);
        }

        return Files(Objects).Concat(Files("unfinished")).ToList().Count(f => Prune(f, before));
    }

    // A content may come again while the others are gone through.
    private bool Prune(string file, DateTimeOffset before)
    {
        lock (_lock)
        {
            bool isOld = File.GetLastWriteTimeUtc(file) < before.UtcDateTime;
            if (isOld)
            {
                File.Delete(file);
            }

            return isOld;
        }
    }

    private static string PathOf(string folder, string hash, bool compressed) =>
        Path.Combine(folder, Objects, hash[..2], hash + (compressed ? Compressed : ""));

    private IEnumerable<string> Files(string part) =>
        Directory.Exists(Path.Combine(folder, part))
            ? Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories)
            : [];

    private void Keep(SourceId source, FetchStep.Document document, KeptBytes kept)
    {
        DateTimeOffset now = time.GetUtcNow();
        string target = PathOf(folder, kept.Hash, kept.Compressed);
        ArchivedDocument line = new()
        {
            Hash = kept.Hash,
            Source = source,
            Family = document.Family,
            Name = document.Info.Name,
            Address = document.Info.Address,
            ReceivedAt = document.Info.ReceivedAt ?? now,
            ContentType = document.ContentType,
            Charset = document.Info.HeaderCharset,
            Bytes = kept.Bytes,
        };
        lock (_lock)
        {
            // A content that comes again is kept from now on: its time is what it is deleted by.
            points.Before(CommitPoint.Archive);
            PrivateData.Create(Path.GetDirectoryName(target)!);
            File.Move(kept.Path, target, overwrite: true);
            File.SetLastWriteTimeUtc(target, now.UtcDateTime);
            PrivateData.Create(Path.Combine(folder, Index));
            Append(Path.Combine(folder, Index, now.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture) + Lines), line.ToLine());
            points.After(CommitPoint.Archive);
        }
    }

    // Behind half a line, which a crash has left, a line of its own begins.
    private static void Append(string path, string line)
    {
        using FileStream index = PrivateData.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        index.Seek(-Math.Min(1, index.Length), SeekOrigin.End);
        bool isCut = index.ReadByte() is not (-1 or '\n');
        index.Write(Encoding.UTF8.GetBytes($"{(isCut ? "\n" : "")}{line}\n"));
    }
}
