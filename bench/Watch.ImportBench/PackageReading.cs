using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;

namespace Watch.ImportBench;

/// <summary>A package of zips in a zip: walked and parsed as the import does, against unzipping and a bare pass, in turns.</summary>
internal static class PackageReading
{
    private const int WarmUps = 15;
    private const int Rounds = 11;

    public static async Task<int> MeasureAsync(string path)
    {
        List<TimeSpan> reads = [];
        List<TimeSpan> passes = [];
        for (int round = 1; round <= WarmUps + Rounds; round++)
        {
            (TimeSpan read, int notices) = Time(() => Read(path));
            (TimeSpan pass, int documents) = Time(() => Pass(path));
            if (round > WarmUps)
            {
                reads.Add(read);
                passes.Add(pass);
            }

            await Console.Out.WriteLineAsync(
                $"{round}: {notices} notices in {read.TotalMilliseconds:F0} ms, "
                    + $"bare pass of {documents} documents {pass.TotalMilliseconds:F0} ms"
            );
        }

        (TimeSpan whole, TimeSpan bare) = (Median(reads), Median(passes));
        await Console.Out.WriteLineAsync(
            $"median of {Rounds}: {whole.TotalMilliseconds:F0} ms, bare pass {bare.TotalMilliseconds:F0} ms, ratio {whole / bare:F1}"
        );
        return 0;
    }

    private static int Read(string path)
    {
        ParserCatalogue parsers = new(SourceModules.All);
        int notices = 0;
        foreach (Contained.Document document in ContainerWalker.Walk(path, ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            notices += parsers.Find(head)?.Parse(content, document.Info).OfType<Parsed.Accepted>().Count() ?? 0;
        }

        return notices;
    }

    private static int Pass(string path)
    {
        using ZipArchive outer = ZipFile.OpenRead(path);
        return outer.Entries.Where(e => e.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)).Sum(Pass);
    }

    private static int Pass(ZipArchiveEntry entry)
    {
        using MemoryStream unzipped = new();
        using (Stream content = entry.Open())
        {
            content.CopyTo(unzipped);
        }

        using ZipArchive inner = new(unzipped);
        int documents = 0;
        foreach (ZipArchiveEntry document in inner.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using Stream content = document.Open();
            using XmlReader reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            while (reader.Read()) { }

            documents++;
        }

        return documents;
    }

    private static (TimeSpan Elapsed, int Count) Time(Func<int> action)
    {
        long started = Stopwatch.GetTimestamp();
        int count = action();
        return (Stopwatch.GetElapsedTime(started), count);
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Rounds / 2);
}
