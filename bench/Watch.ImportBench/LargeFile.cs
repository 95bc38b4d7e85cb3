using System.Diagnostics;
using System.Xml;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;

namespace Watch.ImportBench;

/// <summary>A large invented file, read by a process that does nothing else, beside a bare pass over it.</summary>
/// <param name="write">Writes it, and says what it holds.</param>
/// <param name="what">What its parser makes of it.</param>
/// <param name="counts">Whether that is one.</param>
/// <param name="bare">With what its nodes are passed over.</param>
internal sealed class LargeFile(Func<string, int, string> write, string what, Func<Parsed, bool> counts, XmlReaderSettings bare)
{
    /// <summary>Writes the file, and has it read.</summary>
    public async Task<int> MeasureAsync(string readOnly, int size)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xml");
        try
        {
            string written = write(path, size);
            await Console.Out.WriteLineAsync($"{written}, {new FileInfo(path).Length >> 20} MB");
            using Process reading = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [readOnly, path]))!;
            await reading.WaitForExitAsync();
            return reading.ExitCode;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>
    /// Reads it as the import does up to what its parser makes of it, then passes over its nodes. The peak is that of the first.
    /// </summary>
    public async Task<int> ReadAsync(string path)
    {
        long started = Stopwatch.GetTimestamp();
        int read = Read(path);
        TimeSpan reading = Stopwatch.GetElapsedTime(started);
        string peak = PeakMemory.Read();
        started = Stopwatch.GetTimestamp();
        using (FileStream content = File.OpenRead(path))
        using (XmlReader reader = XmlReader.Create(content, bare))
        {
            while (reader.Read()) { }
        }

        TimeSpan pass = Stopwatch.GetElapsedTime(started);
        await Console.Out.WriteLineAsync(
            $"{read} {what} in {reading.TotalSeconds:F1} s, bare pass {pass.TotalSeconds:F1} s, ratio {reading / pass:F1}; "
                + $"peak resident memory {peak}"
        );
        return 0;
    }

    private int Read(string path)
    {
        ParserCatalogue parsers = new(SourceModules.All);
        int read = 0;
        foreach (Contained.Document document in ContainerWalker.Walk(path, ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            read += parsers.Find(head)!.Parse(content, document.Info).Count(counts);
        }

        return read;
    }
}
