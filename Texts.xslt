<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="utf-8" />
  <xsl:param name="ns" />
  <xsl:param name="class" />
  <xsl:param name="base" />
  <xsl:template match="/root">
    <xsl:text>// &lt;auto-generated/&gt;
#nullable enable
namespace </xsl:text><xsl:value-of select="$ns" /><xsl:text>;

public static class </xsl:text><xsl:value-of select="$class" /><xsl:text>
{
    public static global::System.Resources.ResourceManager Manager { get; } = new("</xsl:text>
    <xsl:value-of select="$base" /><xsl:text>", typeof(</xsl:text><xsl:value-of select="$class" /><xsl:text>).Assembly);
    public static global::PropertyHub.Kernel.Text Get(string key, params object?[] args) =&gt; new(Manager, key, args);
</xsl:text>
    <xsl:apply-templates select="data" />
    <xsl:text>}
</xsl:text>
  </xsl:template>
  <xsl:template match="data">
    <xsl:text>    public static global::PropertyHub.Kernel.Text </xsl:text>
    <xsl:value-of select="@name" />
    <xsl:choose>
      <xsl:when test="contains(value, '{4}')"><xsl:text>(object? a, object? b, object? c, object? d, object? e) =&gt; new(Manager, "</xsl:text><xsl:value-of select="@name" /><xsl:text>", a, b, c, d, e);
</xsl:text></xsl:when>
      <xsl:when test="contains(value, '{3}')"><xsl:text>(object? a, object? b, object? c, object? d) =&gt; new(Manager, "</xsl:text><xsl:value-of select="@name" /><xsl:text>", a, b, c, d);
</xsl:text></xsl:when>
      <xsl:when test="contains(value, '{2}')"><xsl:text>(object? a, object? b, object? c) =&gt; new(Manager, "</xsl:text><xsl:value-of select="@name" /><xsl:text>", a, b, c);
</xsl:text></xsl:when>
      <xsl:when test="contains(value, '{1}')"><xsl:text>(object? a, object? b) =&gt; new(Manager, "</xsl:text><xsl:value-of select="@name" /><xsl:text>", a, b);
</xsl:text></xsl:when>
      <xsl:when test="contains(value, '{0}')"><xsl:text>(object? a) =&gt; new(Manager, "</xsl:text><xsl:value-of select="@name" /><xsl:text>", a);
</xsl:text></xsl:when>
      <xsl:otherwise><xsl:text> =&gt; new(Manager, "</xsl:text><xsl:value-of select="@name" /><xsl:text>");
</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
