namespace PropertyHub.Platform.Data;

/// <summary>A secret such as a password's hash: the audit trail keeps that it changed, never its value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
