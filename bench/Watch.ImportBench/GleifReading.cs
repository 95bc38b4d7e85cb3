using System.Diagnostics;
using System.Xml;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;

namespace Watch.ImportBench;

/// <summary>A large file of relations of GLEIF, read by a process that does nothing else.</summary>
internal static class GleifReading
{
    /// <summary>Writes the file, and has it read.</summary>
    public static async Task<int> MeasureAsync(string readOnly, int relations)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xml");
        try
        {
            GleifFile.Write(path, relations);
            await Console.Out.WriteLineAsync($"{relations} invented relations, {new FileInfo(path).Length >> 20} MB");
            using Process reading = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [readOnly, path]))!;
            await reading.WaitForExitAsync();
            return reading.ExitCode;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads it up to its records, then passes over its nodes. The peak is that of the first.</summary>
    public static async Task<int> ReadAsync(string path)
    {
        long started = Stopwatch.GetTimestamp();
        int records = Records(path);
        TimeSpan read = Stopwatch.GetElapsedTime(started);
        string peak = PeakMemory.Read();
        started = Stopwatch.GetTimestamp();
        using (FileStream content = File.OpenRead(path))
        using (XmlReader reader = XmlReader.Create(content))
        {
            while (reader.Read()) { }
        }

        TimeSpan bare = Stopwatch.GetElapsedTime(started);
        await Console.Out.WriteLineAsync(
            $"{records} records in {read.TotalSeconds:F1} s, bare pass {bare.TotalSeconds:F1} s, ratio {read / bare:F1}; "
                + $"peak resident memory {peak}"
        );
        return 0;
    }

    private static int Records(string path)
    {
        ParserCatalogue parsers = new(SourceModules.All);
        int records = 0;
        foreach (Contained.Document document in ContainerWalker.Walk(path, ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            records += parsers.Find(head)!.Parse(content, document.Info).OfType<Parsed.Stated>().Count();
        }

        return records;
    }
}
