using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PropertyHub.Db.SqlServer.Archives
{
    /// <inheritdoc />
    public partial class OwnersOfSeveralUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_People_IdNumberHash",
                schema: "archives",
                table: "People",
                column: "IdNumberHash",
                filter: "[IdNumberHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_Phone",
                schema: "archives",
                table: "People",
                column: "Phone",
                filter: "[Phone] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_IdNumberHash",
                schema: "archives",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_Phone",
                schema: "archives",
                table: "People");
        }
    }
}
