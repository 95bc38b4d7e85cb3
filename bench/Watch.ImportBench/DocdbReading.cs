using System.Diagnostics;
using System.Xml;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;

namespace Watch.ImportBench;

/// <summary>A large file of the shape of DOCDB, read by a process that does nothing else.</summary>
internal static class DocdbReading
{
    private static readonly XmlReaderSettings _bare = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new Entities() };

    /// <summary>Writes the file, and has it read.</summary>
    public static async Task<int> MeasureAsync(string readOnly, int megabytes)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xml");
        try
        {
            int records = DocdbFile.Write(path, megabytes);
            await Console.Out.WriteLineAsync($"{records} invented records, {new FileInfo(path).Length >> 20} MB");
            using Process reading = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [readOnly, path]))!;
            await reading.WaitForExitAsync();
            return reading.ExitCode;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads it as the import does up to the notices, then passes over its nodes. The peak is that of the first.</summary>
    public static async Task<int> ReadAsync(string path)
    {
        long started = Stopwatch.GetTimestamp();
        int notices = Notices(path);
        TimeSpan read = Stopwatch.GetElapsedTime(started);
        string peak = PeakMemory.Read();
        started = Stopwatch.GetTimestamp();
        using (FileStream content = File.OpenRead(path))
        using (XmlReader reader = XmlReader.Create(content, _bare))
        {
            while (reader.Read()) { }
        }

        TimeSpan bare = Stopwatch.GetElapsedTime(started);
        await Console.Out.WriteLineAsync(
            $"{notices} notices in {read.TotalSeconds:F1} s, bare pass {bare.TotalSeconds:F1} s, ratio {read / bare:F1}; "
                + $"peak resident memory {peak}"
        );
        return 0;
    }

    private static int Notices(string path)
    {
        ParserCatalogue parsers = new(SourceModules.All);
        int notices = 0;
        foreach (Contained.Document document in ContainerWalker.Walk(path, ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            notices += parsers.Find(head)!.Parse(content, document.Info).OfType<Parsed.Accepted>().Count();
        }

        return notices;
    }

    // The one name that the invented file uses.
    private sealed class Entities : XmlResolver
    {
        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) =>
            new MemoryStream("<!ENTITY EACUTE \"&#201;\">"u8.ToArray());
    }
}
