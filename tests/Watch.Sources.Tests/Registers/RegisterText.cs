using Watch.Contracts;
using Watch.Contracts.Notices;

namespace Watch.Sources.Tests.Registers;

/// <summary>How a test writes what is published.</summary>
internal static class RegisterText
{
    /// <summary>As in <c>name-change A → B</c>.</summary>
    public static string Of(NoticeEvent announced) =>
        announced.Before is null && announced.After is null
            ? announced.Kind.ToKebabCase()
            : $"{announced.Kind.ToKebabCase()} {announced.Before ?? "∅"} → {announced.After ?? "∅"}";
}
