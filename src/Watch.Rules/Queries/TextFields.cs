namespace Watch.Rules.Queries;

/// <summary>A set of fields as bits.</summary>
internal static class TextFields
{
    public const int All = (1 << ((int)TextField.Activity + 1)) - 1;

    public static int Bit(TextField field) => 1 << (int)field;
}
