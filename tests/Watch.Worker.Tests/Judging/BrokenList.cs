using System.Collections;

namespace Watch.Worker.Tests.Judging;

/// <summary>A planted defect: what a rule asks for breaks some times that it is looked at.</summary>
internal sealed class BrokenList(params string[] items) : IReadOnlyList<string>
{
    public int Breaks { get; set; }

    public int Count => items.Length;

    public string this[int index] => items[index];

    public IEnumerator<string> GetEnumerator() =>
        Breaks-- > 0 ? throw new InvalidOperationException("It breaks.") : items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
