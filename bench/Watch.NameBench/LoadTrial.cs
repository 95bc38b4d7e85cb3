using System.Diagnostics;
using System.Globalization;
using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>How long a long list of invented firms takes to load, what it keeps, and what a name asked of it costs.</summary>
internal static class LoadTrial
{
    private const int Asked = 4000;
    private const int Warm = 500;
    private const int Megabyte = 1 << 20;

    private static readonly string[] Syllables = (
        "ba be bi bo bu ca ce ci co da de di do fa fe fi ga go gra gre la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se "
        + "si so ta te ti to tra tri va ve vi vo"
    ).Split(' ');

    private static readonly string[] Trades =
        "TRAVAUX CONSTRUCTION SERVICES INDUSTRIE TRANSPORTS CONSEIL BATIMENT ENERGIE INFORMATIQUE MECANIQUE".Split(' ');

    private static readonly string[] Forms = "SAS SARL SA SCI EURL".Split(' ');

    public static IEnumerable<string> Of(int count, int namesEach)
    {
        Random random = new(7);
        NamedFirm[] firms =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new NamedFirm
                {
                    Id = i.ToString(CultureInfo.InvariantCulture),
                    Names = [.. Enumerable.Range(0, namesEach).Select(_ => new FirmName(NameOf(random)))],
                }),
        ];
        string[] asked = [.. Enumerable.Range(0, Asked).Select(i => i % 2 == 0 ? NameOf(random) : firms[random.Next(count)].Names[0].Text)];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (TimeSpan wall, TimeSpan busy) = (Stopwatch.GetElapsedTime(0), Busy());
        NameIndex index = new(firms);
        (wall, busy) = (Stopwatch.GetElapsedTime(0) - wall, Busy() - busy);
        using Process process = Process.GetCurrentProcess();
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{count} firms of {namesEach}: {wall.TotalSeconds:0.0} s, {busy.TotalSeconds:0.0} s of processor, peak "
                + $"{process.PeakWorkingSet64 / Megabyte} MB, kept {(GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte} MB"
        );
        Array.ForEach(asked[..Warm], name => index.Recognise(name));
        busy = Busy();
        Array.ForEach(asked, name => index.Recognise(name));
        yield return string.Create(CultureInfo.InvariantCulture, $"a name: {(Busy() - busy).TotalMicroseconds / Asked:0} µs of processor");
    }

    private static TimeSpan Busy()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string NameOf(Random random) =>
        random.Next(5) switch
        {
            0 => $"{Word(random)} {Forms[random.Next(Forms.Length)]}",
            1 => $"{Word(random)} {Trades[random.Next(Trades.Length)]} {Forms[random.Next(Forms.Length)]}",
            2 => $"{Forms[random.Next(Forms.Length)]} {Word(random)} ET {Word(random)}",
            3 => $"{Word(random)} {Word(random)} {Trades[random.Next(Trades.Length)]}",
            _ => $"{Trades[random.Next(Trades.Length)]} DE LA {Word(random)}",
        };

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])).ToUpperInvariant();
}
