using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddTransfers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HandoverTo",
                table: "cases_consent",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_transfer",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ConsentId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfferedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OfferedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Refusal = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_transfer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_transfer_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cases_transfer_cases_consent_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "cases_consent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_transfer_offer",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Restricted = table.Column<int>(type: "INTEGER", nullable: false),
                    Parts = table.Column<string>(type: "TEXT", nullable: false),
                    Message = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OfferedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OfferedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Refusal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Talks = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_transfer_offer", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_CaseId",
                table: "cases_transfer",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_ConsentId",
                table: "cases_transfer",
                column: "ConsentId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_MunicipalityId_CaseId_OfferedAt",
                table: "cases_transfer",
                columns: new[] { "MunicipalityId", "CaseId", "OfferedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_MunicipalityId_OfferedAt_Id",
                table: "cases_transfer",
                columns: new[] { "MunicipalityId", "OfferedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_MunicipalityId_State_ExpiresOn",
                table: "cases_transfer",
                columns: new[] { "MunicipalityId", "State", "ExpiresOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_offer_MunicipalityId_CaseId",
                table: "cases_transfer_offer",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_transfer_offer_MunicipalityId_State_ExpiresOn",
                table: "cases_transfer_offer",
                columns: new[] { "MunicipalityId", "State", "ExpiresOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_transfer");

            migrationBuilder.DropTable(
                name: "cases_transfer_offer");

            migrationBuilder.DropColumn(
                name: "HandoverTo",
                table: "cases_consent");
        }
    }
}
